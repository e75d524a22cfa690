import { correctionOf, fieldIn, isChanged, startOfDraft, withField, type MappedTable } from "../../src/taskpane/mappingDraft";

const table: MappedTable = {
  kind: "indicators",
  certainty: 0.6,
  headerRow: 1,
  columns: [
    { header: "考核内容", field: "indicator", certainty: 0.5 },
    { header: "指标说明", field: "definition", certainty: 0.9 },
    { header: "科室意见", field: null, certainty: null },
  ],
};
const fields = (draft: Parameters<typeof fieldIn>[0]) => table.columns.map((column) => fieldIn(draft, column));

test("a field belongs to one column: giving it to another takes it from the first", () => {
  const draft = withField(startOfDraft(table), table, "科室意见", "definition");
  expect(fields(draft)).toEqual(["indicator", null, "definition"]);
});

test("only what was changed is kept, so that the rest is guessed anew", () => {
  const draft = withField(startOfDraft(table), table, "考核内容", null);
  expect(correctionOf(draft, table, "sheet-1")).toEqual({
    sheet: "sheet-1",
    kind: "indicators",
    headers: ["考核内容", "指标说明", "科室意见"],
    fields: { 考核内容: null },
  });
});

test("a field that another kind of table does not know is not carried over to it", () => {
  expect(fields({ ...startOfDraft(table), kind: "grades" })).toEqual([null, null, null]);
});

test("nothing changed, nothing to keep", () => {
  expect(isChanged(startOfDraft(table), table)).toBe(false);
  expect(isChanged({ kind: null, changes: {} }, table)).toBe(true);
});
