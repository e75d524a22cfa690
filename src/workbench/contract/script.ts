/**
 * One thing Excel is known to do (契约): a script over office.js, and what Excel documents for it. The list runs against
 * the workbench in tests, and inside a real Excel on a page of the add-in, so that either can be found wrong.
 */
export interface Script {
  readonly name: string;
  /** Works on a sheet of its own, blank and shown, that is deleted afterwards. */
  readonly run: (excel: Desk) => Promise<unknown>;
  /** What it gives, or the code of the error Excel refuses it with. */
  readonly gives: unknown;
  readonly isRefused?: true;
}

export interface Desk {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
}

/** A script that gives a value. */
export function gives(name: string, expected: unknown, run: Script["run"]): Script {
  return { name, run, gives: expected };
}

/** A script Excel refuses with an error of this code. */
export function refuses(name: string, code: string, run: (excel: Desk) => unknown): Script {
  return {
    name, gives: code, isRefused: true,
    run: async (excel) => {
      await run(excel);
      await excel.context.sync();
      return "no error";
    },
  };
}

/** Does Excel let this be done? Whatever the code it refuses it with. */
export async function refusedOr({ context }: Desk, act: () => unknown): Promise<"refused" | "done"> {
  act();
  try {
    await context.sync();
    return "done";
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return "refused";
    throw error;
  }
}

/** Loads properties of an object, syncs, and gives the object back. */
export async function loaded<Kind extends OfficeExtension.ClientObject>({ context }: Desk, object: Kind, properties: string): Promise<Kind> {
  context.load(object, properties);
  await context.sync();
  return object;
}

/** Without the sheet's name: what remains is the same on every sheet. */
export function bare(address: string): string {
  return address.split(",").map((part) => part.slice(part.lastIndexOf("!") + 1)).join(",");
}

/** The values of a range after something was done. */
export async function valuesOf(excel: Desk, address: string): Promise<unknown[][]> {
  return (await loaded(excel, excel.sheet.getRange(address), "values")).values;
}

/** Where a range lies, without the sheet's name. */
export async function addressOf(excel: Desk, range: Excel.Range | Excel.RangeAreas): Promise<string> {
  return bare((await loaded(excel, range, "address")).address);
}

/** A table of three columns and three rows at A1:C4. */
export function tableOfThree({ sheet }: Desk): Excel.Table {
  sheet.getRange("A1:C4").values = [["name", "w", "p"], ["a", 1, 30], ["b", 2, 20], ["c", 3, 10]];
  const table = sheet.tables.add("A1:C4", true);
  table.name = "ContractT";
  return table;
}
