import fc from "fast-check";
import { assemble } from "../../src/scorecard/assemble";
import type { Book } from "../../src/scorecard/model";
import { compareVersions, keepVersion } from "../../src/scorecard/versions";
import { deleteVersion, largestVersion, loadVersions, mostVersions, storeVersion, versionNamespace } from "../../src/workbook/keptVersions";
import { versionFrom, versionText } from "../../src/workbook/versionText";
import { openSample, startHost, type Host } from "../host";
import { sampleTables } from "../scorecard/sampleTables";
import { workbookState } from "./workbookState";

let township: Book;
let city: Book;
beforeAll(async () => {
  township = assemble(await sampleTables("township")).book;
  city = assemble(await sampleTables("city-71")).book;
});

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

test("a version comes back from its text as it was", () => {
  for (const book of [township, city]) {
    const version = keepVersion(book, "留存", 46_022);
    expect(versionFrom(versionText({ version, note: "上半年" }))).toEqual(plain({ version, note: "上半年" }));
  }
});

test("71 units fit into a fifth of what one version may take, and read back they differ in nothing from the present", () => {
  const version = keepVersion(city, "留存", 46_022);
  expect(new TextEncoder().encode(versionText({ version, note: "" })).length).toBeLessThan(largestVersion / 5);
  const { version: back } = versionFrom(versionText({ version, note: "" }))!;
  expect(compareVersions(back, version, city).cards.flatMap(({ changes }) => changes)).toEqual([]);
});

test("whatever a text was changed into, it is read as a sound version or not at all", () => {
  const text = versionText({ version: keepVersion(township, "留存", 46_022), note: "" });
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.nat(40), fc.string({ maxLength: 5 }), (at, length, put) => {
      const read = versionFrom(text.slice(0, at) + put + text.slice(at + length));
      if (read !== null) expect(() => compareVersions(read.version, keepVersion(township, "现行", 46_022), township)).not.toThrow();
    }),
    { numRuns: 1000 },
  );
});

test.each(["", "{}", "[]", "null", '{"format":2,"words":[],"shapes":[],"content":null}', '{"format":1,"words":[],"shapes":[["note"]],"content":[0,"zz"]}', '{"format":1}'])("not ours: %j", (text) => {
  expect(versionFrom(text)).toBeNull();
});

const names = async () => (await loadVersions()).map(({ noted }) => noted?.version.name ?? null);

test("kept, listed with the latest first, deleted; cells, names and sheets stay as they are; hostile texts are only text", async () => {
  await openSample("township.xlsx");
  const before = await workbookState();
  const hostile = "]]></version><x>&lt; \u0000\uffff 😀 \u2028 \\u003c";
  await storeVersion(keepVersion(township, "旧版", 45_000), hostile);
  await storeVersion(keepVersion(township, "新版", 46_000), "");
  const kept = await loadVersions();
  expect(kept.map(({ noted }) => [noted!.version.name, noted!.note])).toEqual([["新版", ""], ["旧版", hostile]]);
  expect(await workbookState()).toEqual(before);
  await deleteVersion(kept[1]!.id);
  expect(await names()).toEqual(["新版"]);
  await deleteVersion(kept[1]!.id);
  expect(await names()).toEqual(["新版"]);
});

test("a version is there after saving and opening the workbook again", async () => {
  const host = await openSample("township.xlsx");
  await storeVersion(keepVersion(township, "旧版", 45_000), "第一次");
  await host.open(await host.save());
  expect((await loadVersions()).map(({ noted }) => noted)).toEqual([plain({ version: keepVersion(township, "旧版", 45_000), note: "第一次" })]);
});

test("a damaged part is listed as such and can be deleted; parts of others are left alone", async () => {
  await startHost();
  const others = await Excel.run(async (context) => {
    context.workbook.customXmlParts.add(`<version xmlns="${versionNamespace}">{"format":1</version>`);
    const other = context.workbook.customXmlParts.add('<their xmlns="urn:theirs"/>').load("id");
    await context.sync();
    return other.id;
  });
  const [damaged, ...more] = await loadVersions();
  expect([damaged!.noted, more]).toEqual([null, []]);
  await deleteVersion(damaged!.id);
  expect(await loadVersions()).toEqual([]);
  await Excel.run(async (context) => {
    const other = context.workbook.customXmlParts.getItemOrNullObject(others).load("id");
    await context.sync();
    expect(other.isNullObject).toBe(false);
  });
});

test("too large, or too many: refused before anything is written", async () => {
  await startHost();
  const words = Array.from({ length: 40_000 }, (_, index) => `指标定义第 ${index} 条`).join("");
  const version = keepVersion(township, words, 46_000);
  await expect(storeVersion(version, "")).rejects.toMatchObject({ because: "too-large" });
  const small = keepVersion({ cards: township.cards.slice(0, 1), links: [] }, "小", 46_000);
  for (let n = 0; n < mostVersions; n++) await storeVersion(small, "");
  await expect(storeVersion(small, "")).rejects.toMatchObject({ because: "too-many", amount: mostVersions });
  expect(await loadVersions()).toHaveLength(mostVersions);
});

describe("when Excel fails at one request, at each in turn", () => {
  const effects = ["none", { firstActions: 2 }, "all"] as const;
  const failing = async (act: (host: Host) => Promise<unknown>): Promise<void> => {
    for (const effect of effects) {
      for (let number = 1; ; number++) {
        const host = await openSample("township.xlsx");
        await storeVersion(keepVersion(township, "旧版", 45_000), "");
        const before = await workbookState();
        host.resetTraffic();
        host.faults.add({ when: number, error: "GeneralException", effects: effect });
        const outcome = await act(host).then(() => "done", (error: unknown) => error);
        host.faults.clear();
        const { requests } = host.traffic();
        expect(await workbookState()).toEqual(before);
        const kept = await names();
        if (outcome === "done") expect([["新版", "旧版"], []]).toContainEqual(kept);
        else expect(outcome).toMatchObject({ name: "WorkbookError" });
        if (outcome === "done" && requests < number) return;
        if (outcome !== "done") expect([["旧版"], []]).toContainEqual(kept);
        expect((await loadVersions()).every(({ noted }) => noted !== null)).toBe(true);
      }
    }
  };
  test("keeping: the version is there as a whole, or not at all", () => failing(() => storeVersion(keepVersion(township, "新版", 46_000), "")));
  test("deleting: the version is there as a whole, or not at all", () => failing(async () => deleteVersion((await loadVersions())[0]!.id)));
});
