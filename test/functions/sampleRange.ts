import { join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";

/**
 * The cells of a sample's sheet as Excel hands them to a function: from the header
 * row to the last row, blanks as empty text, merged cells filled in the first only.
 */
export async function sampleSheets(sample: string, headerRow = 1): Promise<ReadonlyMap<string, unknown[][]>> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(join(__dirname, "../samples", sample));
  return new Map(
    workbook.worksheets.map((sheet) => {
      const rows: unknown[][] = [];
      for (let row = headerRow; row <= sheet.rowCount; row++) {
        rows.push(
          Array.from({ length: sheet.columnCount }, (_, column) => {
            const cell = sheet.getRow(row).getCell(column + 1);
            return cell.isMerged && cell.master !== cell ? "" : plain(cell.value);
          }),
        );
      }
      return [sheet.name, rows];
    }),
  );
}

function plain(value: unknown): unknown {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
  if (typeof value !== "object") return value;
  if ("result" in value) return plain(value.result);
  if ("error" in value) return value.error;
  if ("formula" in value) return "";
  if ("richText" in value) return (value.richText as readonly { readonly text: string }[]).map(({ text }) => text).join("");
  return "";
}
