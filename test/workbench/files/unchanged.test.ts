import { readFileSync } from "node:fs";
import path from "node:path";
import { sampleBytes, startHost, type Host } from "../../host";
import { libraryWorkbook } from "./libraryWorkbook";
import { richWorkbook } from "./richWorkbook";
import { factsOf, partsOf, type BookFacts } from "./secondReader";

const samples = ["layout-a", "layout-b", "layout-c", "township", "broken", "city-71"] as const;

const workbooks: readonly (readonly [what: string, bytes: () => Uint8Array | Promise<Uint8Array>])[] = [
  ...samples.map((name) => [`sample ${name}`, () => sampleBytes(`${name}.xlsx`)] as const),
  ["with nearly everything Excel knows", () => richWorkbook()],
  ["written by LibreOffice", () => new Uint8Array(readFileSync(path.join(__dirname, "libreoffice.xlsx")))],
  ["written by another library", libraryWorkbook],
];

/** The one sheet nobody can write to. */
const sheetWithPassword = "深藏";

let host: Host;
beforeAll(async () => {
  host = await startHost();
});

/** A formula nobody has calculated yet gets its value when the workbook is opened, as in Excel. */
function withoutNewValues(after: BookFacts, before: BookFacts): BookFacts {
  const sheets = Object.entries(after.sheets).map(([name, sheet]) => {
    const cells = Object.entries(sheet.cells).map(([address, cell]) => {
      const was = before.sheets[name]?.cells[address];
      return [address, was?.formula !== undefined && was.value === undefined ? { ...cell, value: undefined } : cell] as const;
    });
    return [name, { ...sheet, cells: Object.fromEntries(cells) }] as const;
  });
  return { ...after, sheets: Object.fromEntries(sheets) };
}

test.each(workbooks)("a workbook %s, opened and saved, has every part it had, to the byte but for values of formulas that had none", async (_what, make) => {
  const bytes = await make();
  await host.open(bytes);
  const saved = await host.save();
  const [before, after] = [partsOf(bytes), partsOf(saved)];
  expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  const hasNewValues = Object.values(factsOf(bytes).sheets).some(({ cells }) => Object.values(cells).some(({ formula, value }) => formula !== undefined && value === undefined));
  const changed = [...before].filter(([name, content]) => Buffer.compare(content, after.get(name)!) !== 0).map(([name]) => name);
  expect(changed.filter((name) => !hasNewValues || !name.startsWith("xl/worksheets/"))).toEqual([]);
  expect(withoutNewValues(factsOf(saved), factsOf(bytes))).toEqual(factsOf(bytes));
});

test.each(workbooks)("a workbook %s, with one cell changed on each sheet, has every other cell, and all beside the cells, as it was", async (_what, make) => {
  const bytes = await make();
  const before = factsOf(bytes);
  await host.open(bytes);
  const written = await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const open = sheets.items.filter(({ name }) => name !== sheetWithPassword);
    for (const sheet of open) sheet.protection.unprotect();
    for (const sheet of open) sheet.getRange("Z40").values = [["改"]];
    await context.sync();
    return open.map(({ name }) => name);
  });
  const after = withoutNewValues(factsOf(await host.save()), before);
  for (const [name, sheet] of Object.entries(after.sheets)) {
    const { Z40: added, ...cells } = sheet.cells;
    expect(added?.value).toBe(written.includes(name) ? "text 改" : undefined);
    const withProtection = { ...sheet.rest, sheetProtection: before.sheets[name]?.rest.sheetProtection };
    expect({ ...sheet, cells, rest: written.includes(name) ? withProtection : sheet.rest }).toEqual(before.sheets[name]);
  }
  expect(Object.keys(after.sheets)).toEqual(Object.keys(before.sheets));
  expect([after.names, after.rest]).toEqual([before.names, before.rest]);
});
