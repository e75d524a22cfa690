import { formatScripts } from "./formats";
import { rangeScripts } from "./ranges";
import { ruleScripts } from "./rules";
import type { Script } from "./script";
import { sheetScripts } from "./sheets";
import { tableScripts } from "./tables";
import { valueScripts } from "./values";
import { workbookScripts } from "./workbook";

/** Everything the workbench and Excel must agree on. */
export const scripts: readonly Script[] = [...valueScripts, ...rangeScripts, ...formatScripts, ...sheetScripts, ...tableScripts, ...ruleScripts, ...workbookScripts];
