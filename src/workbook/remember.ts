/** 记住更正: the corrected reading, kept in the workbook itself, so that it is there for the next person. */
import { fieldsOf, tableKinds } from "../wording/headers";
import type { Field } from "../scorecard/table";
import { noMapping, type Correction, type Mapping } from "./mapping";
import { inExcel } from "./workbookError";

/** The name of our setting in the workbook. */
export const mappingKey = "BSC.mapping";

/** Settings break at about 1 MB; a mapping holds ids and header texts only. */
const mostCharacters = 500_000;

/** 读回更正 */
export async function loadMapping(): Promise<Mapping> {
  return inExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(mappingKey).load("value");
    await context.sync();
    return mappingFrom(setting.isNullObject ? null : setting.value);
  });
}

/** 记住更正; a mapping without corrections leaves nothing behind. */
export async function saveMapping(mapping: Mapping): Promise<void> {
  const text = JSON.stringify(withinLimit(mapping));
  await inExcel(async (context) => {
    if (mapping.corrections.length + mapping.shown.length === 0) {
      const setting = context.workbook.settings.getItemOrNullObject(mappingKey).load("key");
      await context.sync();
      if (!setting.isNullObject) setting.delete();
    } else context.workbook.settings.add(mappingKey, text);
    await context.sync();
  });
}

/** 忘掉更正 */
export async function clearMapping(): Promise<void> {
  await saveMapping(noMapping);
}

/** The oldest corrections go first when there are more than a workbook's settings hold. */
function withinLimit(mapping: Mapping): Mapping {
  let kept = mapping;
  while (kept.corrections.length > 1 && JSON.stringify(kept).length > mostCharacters) kept = { ...kept, corrections: kept.corrections.slice(1) };
  return kept;
}

/**
 * 辨认更正: a mapping from what stands in the setting. The setting may come from
 * another version or another hand: what is not understood is no correction.
 */
export function mappingFrom(stored: unknown): Mapping {
  if (typeof stored !== "string") return noMapping;
  const { corrections, shown } = (parsed(stored) ?? {}) as Partial<Record<keyof Mapping, unknown>>;
  return {
    corrections: Array.isArray(corrections) ? corrections.flatMap(correctionFrom) : [],
    shown: Array.isArray(shown) ? shown.filter((id) => typeof id === "string") : [],
  };
}

/** Null where the text is no JSON: somebody else's, or cut off. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function correctionFrom(stored: unknown): Correction[] {
  if (typeof stored !== "object" || stored === null) return [];
  const { sheet, kind, headers, fields } = stored as Partial<Record<keyof Correction, unknown>>;
  const isKind = kind === null || tableKinds.some((known) => known === kind);
  if (typeof sheet !== "string" || !isKind || !Array.isArray(headers) || typeof fields !== "object" || fields === null) return [];
  const known = new Set<unknown>(tableKinds.flatMap((each) => fieldsOf(each) as readonly Field[]));
  const understood = Object.entries(fields as Correction["fields"]).filter(([, field]) => field === null || known.has(field));
  return [{ sheet, kind: kind as Correction["kind"], headers: headers.filter((header) => typeof header === "string"), fields: Object.fromEntries(understood) }];
}
