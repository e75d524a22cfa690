import fc from "fast-check";
import { aboutHash, keptAreas, markedAreas, markFormula, markName, markOf, ownSheets, structureHash, unfinishedName, unfinishedOf } from "../../src/workbook/marks";
import { place, type SheetDrawing } from "../../src/workbook/sheetDrawing";

const drawing: SheetDrawing = {
  language: "zh",
  cells: [
    place(0, 0, "标题", "title", { columns: 3 }),
    place(1, 2, null, "text", { kept: { part: "remarks", row: ["甲"] } }),
    place(2, 2, null, "text", { kept: { part: "remarks", row: ["乙"] } }),
    place(4, 2, null, "text", { kept: { part: "remarks", row: ["丙"] } }),
    place(5, 1, null, "signature", { columns: 2, kept: { part: "remark", row: [] } }),
    place(6, 1, null, "signature", { kept: { part: "date", row: [] } }),
  ],
  rows: 7,
  columns: 3,
  columnWidths: [40, 40, 40],
  rowHeights: [20, 20, 20, 20, 20, 20, 20],
  print: { orientation: "portrait", titleRows: null, footer: "" },
};

test("a mark refers to the area drawn, then to each part people fill in, neighbouring remarks as one", () => {
  expect(keptAreas(drawing).map(({ part, area }) => [part, area.row, area.column, area.rows, area.columns])).toEqual([
    ["remark", 5, 1, 1, 2],
    ["date", 6, 1, 1, 1],
    ["remarks", 1, 2, 2, 1],
    ["remarks", 4, 2, 1, 1],
  ]);
  expect(markFormula("员工's 表,1", drawing)).toBe(["$A$1:$C$7", "$B$6:$C$6", "$B$7", "$C$2:$C$3", "$C$5"].map((area) => `${area === "$A$1:$C$7" ? "=" : ""}'员工''s 表,1'!${area}`).join(","));
});

test("what a mark refers to is read back, whatever the sheet is called", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }).filter((name) => !name.includes("\n")), (sheet) => {
      const found = markedAreas(markFormula(sheet, drawing))!;
      expect(found.sheet).toBe(sheet);
      expect(found.area).toEqual({ row: 0, column: 0, rows: 7, columns: 3 });
      expect(found.kept).toEqual(keptAreas(drawing).map(({ area: { row, column, rows, columns } }) => ({ row, column, rows, columns })));
    }),
  );
});

test("Excel writes plain names without quotes; a part that was deleted is null; a sheet that was deleted leaves nothing", () => {
  expect(markedAreas("=量表!$A$1:$B$2,量表!#REF!,量表!$B$2")).toEqual({ sheet: "量表", area: { row: 0, column: 0, rows: 2, columns: 2 }, kept: [null, { row: 1, column: 1, rows: 1, columns: 1 }] });
  expect(markedAreas("=#REF!$A$1:$B$2")).toBeNull();
  expect(markedAreas('="text"')).toBeNull();
});

test("the name of a mark is read back; other names are nobody's marks", () => {
  const mark = { kind: "scale", about: aboutHash("民政局"), structure: structureHash(drawing), extent: "7x3", token: "mwr0i3u7" } as const;
  expect(markOf(markName(mark))).toEqual(mark);
  for (const name of ["_BSC.written", "指标", "_BSC.scale.a.b.c", "_xlnm.Print_Area"]) expect(markOf(name)).toBeNull();
});

test("a card is known again whatever the width and blanks of its name", () => {
  expect(aboutHash("民政局 ")).toBe(aboutHash("民政局"));
  expect(aboutHash("Ｔ-01")).toBe(aboutHash("T-01"));
  expect(aboutHash("民政局")).not.toBe(aboutHash("水务局"));
});

test("the structure does not change with words and numbers, but with cells and sizes", () => {
  const said = { ...drawing, cells: drawing.cells.map((cell) => ({ ...cell, content: 1, numberFormat: "0%" })) };
  expect(structureHash(said)).toBe(structureHash(drawing));
  expect(structureHash({ ...drawing, rowHeights: [21, 20, 20, 20, 20, 20, 20] })).not.toBe(structureHash(drawing));
  expect(structureHash({ ...drawing, cells: drawing.cells.slice(1) })).not.toBe(structureHash(drawing));
});

test("sheets of ours are those with a mark and those left unfinished; nobody else's", () => {
  const names = [{ name: markName({ kind: "scale", about: "a", structure: "b", extent: "1x1", token: "c" }), formula: "=量表!$A$1:$B$2" }, { name: "指标", formula: "=表!$A$1" }];
  expect([...ownSheets(names, ["量表", "表", unfinishedName("t1", "new", 3), "BSC~草稿"])]).toEqual(["量表", "BSC~t1~new3"]);
  expect(unfinishedOf("BSC~t1~new3")).toEqual({ token: "t1", role: "new", n: 3 });
  expect(unfinishedOf("BSC~t1~new3 (2)")).toBeNull();
});
