import { runScripts, type Outcome } from "./run";
import { scripts } from "./scripts";

/**
 * The contract as a page of the add-in (契约页), in development builds only: opened inside a real Excel it shows where
 * Excel does otherwise than the list says, as text to be sent to us; opened in the workbench it shows the same of that.
 */
const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`bug: the page has no ${id}`);
  return found;
};

async function run(): Promise<readonly Outcome[]> {
  const button = element("run") as HTMLButtonElement;
  button.disabled = true;
  element("differences").replaceChildren();
  let done = 0;
  const outcomes = await runScripts(scripts, (outcome) => {
    done += 1;
    element("summary").textContent = `${done} / ${scripts.length}`;
    if (!outcome.isAsDocumented) element("differences").append(difference(outcome));
  });
  const differing = outcomes.filter(({ isAsDocumented }) => !isAsDocumented);
  element("summary").textContent = `${outcomes.length} scripts, ${differing.length} differences`;
  const report = element("report") as HTMLTextAreaElement;
  report.hidden = differing.length === 0;
  report.value = [navigator.userAgent, `${Office.context.diagnostics.platform} ${Office.context.diagnostics.version}`, ...differing.map((outcome) => JSON.stringify(outcome))].join("\n");
  button.disabled = false;
  return outcomes;
}

function difference({ name, expected, actual }: Outcome): HTMLElement {
  const item = document.createElement("li");
  item.append(name, ...[`expected ${expected}`, `actual ${actual}`].map((text) => {
    const code = document.createElement("code");
    code.textContent = text;
    return code;
  }));
  return item;
}

void Office.onReady(() => {
  element("run").addEventListener("click", () => void run());
  Object.assign(window, { runContract: run });
  document.documentElement.dataset.ready = "true";
});
