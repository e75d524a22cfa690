import { drawingsScripts } from "./drawings";
import { editsScripts } from "./edits";
import { eventsScripts } from "./events";
import { formatScripts } from "./formats";
import { keepingScripts } from "./keeping";
import { loadingScripts } from "./loading";
import { printingScripts } from "./printing";
import { rangeScripts } from "./ranges";
import { ruleScripts } from "./rules";
import type { Script } from "./script";
import { sheetScripts } from "./sheets";
import { tableEditsScripts } from "./tableEdits";
import { tableScripts } from "./tables";
import { validationScripts } from "./validation";
import { valueScripts } from "./values";
import { walksScripts } from "./walks";
import { workbookScripts } from "./workbook";

/** Everything the workbench and Excel must agree on. */
export const scripts: readonly Script[] = [
  ...valueScripts, ...rangeScripts, ...formatScripts, ...sheetScripts, ...tableScripts, ...ruleScripts, ...workbookScripts,
  ...loadingScripts, ...walksScripts, ...editsScripts, ...tableEditsScripts, ...keepingScripts, ...printingScripts, ...validationScripts, ...drawingsScripts, ...eventsScripts,
];
