import { startHost, type Host } from "../../host";
import { unlockedWorkbook } from "./richWorkbook";
import { all, factsOf, one, partsOf, tagsOf, type Tag } from "./secondReader";

/** Protected sheets and workbooks: passwords stay what they are, and the right one opens. */

const plain = (protection: string): string => `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>${protection}</worksheet>`;

let host: Host;
beforeAll(async () => {
  host = await startHost();
});

async function lastSheet(context: Excel.RequestContext): Promise<Excel.Worksheet> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  return sheets.items[sheets.items.length - 1]!;
}

function structure(bytes: Uint8Array): Tag | undefined {
  return one(tagsOf(Buffer.from(partsOf(bytes).get("xl/workbook.xml")!).toString()), "workbookProtection");
}

test.each([
  ["the short hash", '<sheetProtection password="CC1A" sheet="1"/>', { password: "CC1A", sheet: "1" }],
  ["a long hash", '<sheetProtection algorithmName="SHA-512" hashValue="aGFzaA==" saltValue="c2FsdA==" spinCount="100000" sheet="1" sort="0"/>',
    { algorithmName: "SHA-512", hashValue: "aGFzaA==", saltValue: "c2FsdA==", spinCount: "100000", sheet: "1", sort: "0" }],
])("a copy of a protected sheet is locked by the same password: %s", async (_what, protection, attributes) => {
  await host.open(unlockedWorkbook({ "xl/worksheets/sheet3.xml": plain(protection) }));
  const name = await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/protection/protected");
    await context.sync();
    const original = sheets.items.find((sheet) => sheet.name !== "深藏" && sheet.protection.protected && sheet.name !== "指标 & 得分")!;
    const copy = original.copy("End").load("name");
    await context.sync();
    return copy.name;
  });
  const stored = factsOf(await host.save()).sheets[name]?.rest.sheetProtection as readonly Tag[];
  expect(stored.map((tag) => tag.attributes)).toEqual([attributes]);
});

test("a sheet a file locks with a short hash is opened by its password, and by no other", async () => {
  await host.open(unlockedWorkbook({ "xl/worksheets/sheet3.xml": plain('<sheetProtection password="CC1A" sheet="1"/>') }));
  const codes: string[] = [];
  for (const password of ["abd", "abc"]) {
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name,items/protection/protected");
      await context.sync();
      sheets.items.find((sheet) => sheet.protection.protected && sheet.name !== "深藏" && sheet.name !== "指标 & 得分")!.protection.unprotect(password);
      await context.sync();
      codes.push("opened");
    }).catch((error: OfficeExtension.Error) => codes.push(error.code));
  }
  expect(codes).toEqual(["AccessDenied", "opened"]);
});

test("a workbook whose list of sheets is locked takes no new sheet until it is unlocked with the password; saving follows", async () => {
  await host.open(unlockedWorkbook({}, '<workbookProtection lockWindows="1" workbookPassword="CC1A" lockStructure="1"/>'));
  const add = (): Promise<void> => Excel.run(async (context) => {
    context.workbook.worksheets.add("多一张");
    await context.sync();
  });
  await expect(add()).rejects.toMatchObject({ code: "AccessDenied" });
  expect(structure(await host.save())?.attributes).toEqual({ lockWindows: "1", workbookPassword: "CC1A", lockStructure: "1" });
  await Excel.run(async (context) => {
    context.workbook.protection.unprotect("abc");
    await context.sync();
  });
  await add();
  expect(structure(await host.save())?.attributes).toEqual({ lockWindows: "1" });
  await Excel.run(async (context) => {
    expect((await lastSheet(context)).name).toBe("多一张");
    context.workbook.protection.protect("abc");
    await context.sync();
  });
  const saved = await host.save();
  expect(structure(saved)?.attributes).toEqual({ lockWindows: "1", workbookPassword: "CC1A", lockStructure: "1" });
  expect(all(tagsOf(Buffer.from(partsOf(saved).get("xl/workbook.xml")!).toString()), "workbookProtection")).toHaveLength(1);
});
