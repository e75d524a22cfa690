import type { Script } from "./script";

/** What became of one script. */
export interface Outcome {
  readonly name: string;
  readonly isAsDocumented: boolean;
  readonly expected: string;
  readonly actual: string;
}

/** Runs scripts one after another, each on a sheet of its own. */
export async function runScripts(scripts: readonly Script[], onOutcome: (outcome: Outcome) => void = () => undefined): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const script of scripts) {
    const outcome = await runScript(script);
    outcomes.push(outcome);
    onOutcome(outcome);
  }
  return outcomes;
}

export async function runScript({ name, run, gives, isRefused }: Script): Promise<Outcome> {
  const sheetName = await newSheet();
  const expected = text(isRefused ? { refused: gives } : gives);
  try {
    const actual = await Excel.run(async (context) => run({ context, sheet: context.workbook.worksheets.getItem(sheetName) }));
    return { name, isAsDocumented: text(actual) === expected, expected, actual: text(actual) };
  } catch (error) {
    const actual = error instanceof OfficeExtension.Error ? text({ refused: error.code }) : String(error);
    return { name, isAsDocumented: actual === expected, expected, actual: error instanceof Error && actual !== expected ? `${actual} ${error.message}` : actual };
  } finally {
    await removeSheets();
  }
}

const prefix = "contract ";

async function newSheet(): Promise<string> {
  return Excel.run(async (context) => {
    const name = `${prefix}${Date.now() % 1e6}`;
    context.workbook.worksheets.add(name).activate();
    await context.sync();
    return name;
  });
}

/** The script's own sheet, and whatever sheets and names of its kind it left behind. */
async function removeSheets(): Promise<void> {
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/visibility");
    const names = context.workbook.names.load("items/name");
    await context.sync();
    context.application.calculationMode = "Automatic";
    for (const item of names.items) if (item.name.startsWith("contract_")) item.delete();
    for (const sheet of sheets.items) {
      if (!sheet.name.startsWith(prefix)) continue;
      sheet.visibility = "Visible";
      sheet.delete();
    }
    await context.sync();
  });
}

/** JSON with its keys in order, so that records compare whatever order they come in; numbers to twelve digits. */
export function text(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === "number") return Number(inner.toPrecision(12));
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)));
  }) ?? "undefined";
}
