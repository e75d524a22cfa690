import { functionArguments } from "../../src/wording/functionWords";
import { registeredIds } from "./registered";

interface Described {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string; readonly optional?: boolean; readonly type: string; readonly dimensionality?: string }[];
}

interface Metadata {
  readonly allowErrorForDataTypeAny: boolean;
  readonly allowCustomDataForDataTypeAny: boolean;
  readonly functions: readonly Described[];
}

let errors: readonly string[];
let texts: Readonly<Record<string, string>>;
let english: Metadata;
let chinese: Metadata;

beforeAll(async () => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { functionsMetadata } = require("../../webpack.config.js") as { functionsMetadata: () => Promise<{ errors: string[]; texts: Record<string, string> }> };
  ({ errors, texts } = await functionsMetadata());
  english = JSON.parse(texts["functions.json"]!) as Metadata;
  chinese = JSON.parse(texts["functions.zh-CN.json"]!) as Metadata;
});

const ids = (metadata: Metadata): string[] => metadata.functions.map(({ id }) => id).sort();

test("every function has its words in both languages", () => {
  expect(errors).toEqual([]);
  expect(Object.keys(texts)).toEqual(["functions.json", "functions.zh-CN.json"]);
});

test("every id of functions.json is associated, and every associated id is described", () => {
  expect(ids(english)).toEqual([...registeredIds].sort());
  expect(ids(chinese)).toEqual(ids(english));
  expect(Object.keys(functionArguments).sort()).toEqual(ids(english));
});

test("names are the ids, the same in both languages", () => {
  for (const { functions } of [english, chinese]) functions.forEach(({ id, name }) => expect(name).toBe(id));
});

test("ids obey Excel: 3 to 128 letters, digits, points and underscores, beginning with a letter, and no cell address", () => {
  for (const id of ids(english)) {
    expect(id).toMatch(/^[A-Za-z][A-Za-z0-9._]{2,127}$/);
    expect(id).not.toMatch(/^[A-Za-z]{1,3}[0-9]{1,7}$/);
    expect(id).not.toMatch(/^[Rr][0-9]*[Cc][0-9]*$/);
  }
});

test("arguments stand in the design's order; the optional ones come last", () => {
  for (const { id, parameters } of english.functions) {
    expect(parameters.map(({ name }) => name)).toEqual([...functionArguments[id as keyof typeof functionArguments]]);
    const optional = parameters.map((parameter) => parameter.optional === true);
    expect(optional).toEqual([...optional].sort());
  }
});

test("errors may come in: a range may hold them", () => {
  for (const { allowErrorForDataTypeAny, allowCustomDataForDataTypeAny, functions } of [english, chinese]) {
    expect([allowErrorForDataTypeAny, allowCustomDataForDataTypeAny]).toEqual([true, true]);
    functions.forEach(({ parameters }) => parameters.forEach(({ type }) => expect(type).toBe("any")));
  }
});

test("both languages describe every function and argument, in their own script, short enough for Excel's help", () => {
  english.functions.forEach((inEnglish, i) => {
    const inChinese = chinese.functions[i]!;
    const pairs = [[inEnglish.description, inChinese.description], ...inEnglish.parameters.map((parameter, j) => [parameter.description, inChinese.parameters[j]!.description])];
    for (const [left, right] of pairs) {
      expect(left).toMatch(/^[A-Z].*[a-z%)\d]/);
      expect(right).toMatch(/[\u4e00-\u9fff]|^DEMATEL/);
      expect(Math.max(left!.length, right!.length)).toBeLessThanOrEqual(255);
    }
    expect(inEnglish.parameters.map(({ optional, dimensionality }) => [optional, dimensionality])).toEqual(inChinese.parameters.map(({ optional, dimensionality }) => [optional, dimensionality]));
  });
});
