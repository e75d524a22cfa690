import fc from "fast-check";
import { areasBy } from "../../src/workbook/lookAreas";

test("rectangles cover exactly the cells of their key, none twice", () => {
  const grid = fc.array(fc.array(fc.constantFrom("a", "b", null), { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(grid, (rows) => {
      const seen = rows.map((row) => row.map((): string | null => null));
      for (const [key, areas] of areasBy<string>(rows.length, 5, (row, column) => rows[row]![column]!)) {
        for (const area of areas) {
          for (let row = area.row; row < area.row + area.rows; row++) {
            for (let column = area.column; column < area.column + area.columns; column++) {
              expect(seen[row]![column]).toBeNull();
              seen[row]![column] = key;
            }
          }
        }
      }
      expect(seen).toEqual(rows);
    }),
  );
});

test("a block of one look is one rectangle", () => {
  expect(areasBy(3, 2, () => "x").get("x")).toEqual([{ row: 0, column: 0, rows: 3, columns: 2 }]);
});
