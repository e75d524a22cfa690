import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { runInThisContext } from "node:vm";

const root = join(__dirname, "..");
const folders = ["src/scorecard", "src/wording"];

interface Example {
  readonly file: string;
  readonly call: string;
  readonly value: string;
}

/** Every `@example call // value — remark` of the source. */
const examples = folders.flatMap((folder) =>
  readdirSync(join(root, folder)).flatMap((name): readonly Example[] =>
    name.endsWith(".ts")
      ? [...readFileSync(join(root, folder, name), "utf8").matchAll(/@example (.+?) \/\/ (.+?)(?: — .*)?(?: \*\/)?$/gm)].map((match) => ({ file: `${folder}/${name}`, call: match[1]!, value: match[2]! }))
      : [],
  ),
);

/** The last expression of a call such as `const m = f(); m[2]` is what the example shows. */
function evaluate(file: string, code: string): unknown {
  const exported = jest.requireActual<Readonly<Record<string, unknown>>>(join(root, file));
  const statements = code.split(/;\s+/).map((one) => one.replace(/;$/, ""));
  const last = statements.pop()!;
  const body = `${statements.map((one) => `${one};`).join("")} return (${last});`;
  const example = runInThisContext(`(${Object.keys(exported).join(", ")}) => { ${body} }`) as (...given: unknown[]) => unknown;
  return example(...Object.values(exported));
}

/** To as many digits as were written: 0.667 stands for 2/3, and 6 for 5.999999999997. */
function likeWritten(actual: unknown, promised: unknown, written: string): unknown {
  if (typeof actual === "number" && typeof promised === "number") {
    const digits = /^-?\d*\.\d{3,}$/.test(written) ? written.split(".")[1]!.length : 9;
    return Math.abs(actual - promised) <= 0.5 * 10 ** -digits ? promised : actual;
  }
  if (Array.isArray(actual) && Array.isArray(promised)) return actual.map((one, index) => likeWritten(one, promised[index], ""));
  return actual;
}

test("there are examples", () => expect(examples.length).toBeGreaterThan(100));

test.each(examples.map((example) => [`${example.file}: ${example.call}`, example] as const))("%s", (_, { file, call, value }) => {
  const [shown, how] = /^(.*?) is (.*)$/.exec(value)?.slice(1) ?? [null, value];
  const actual = evaluate(file, shown === null ? call : `${call}; ${shown}`);
  const promised = evaluate(file, how!);
  expect(likeWritten(actual, promised, how!)).toEqual(promised);
});
