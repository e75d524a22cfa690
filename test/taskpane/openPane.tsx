import { configure, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import axe from "axe-core";
import type { Language } from "../../src/scorecard/table";
import { App } from "../../src/taskpane/App";
// Pages arrive when they are opened; compiled beforehand, no test waits for the compiler.
import "../../src/taskpane/CheckPage";
import "../../src/taskpane/NoScorecard";
import "../../src/taskpane/ScalesPage";
import "../../src/taskpane/ScorePage";
import "../../src/taskpane/SheetsRead";
import "../../src/taskpane/tools/FilingTool";
import "../../src/taskpane/tools/PostsTool";
import "../../src/taskpane/tools/SettingsTool";
import "../../src/taskpane/tools/ToolsPage";
import type { Workbook } from "../../src/taskpane/workbook";

/** Fluent is slow to draw in jsdom, the more so on a busy machine. */

/** The first line says what was not found; the whole page after it helps nobody. */
configure({ getElementError: (message) => new Error(message?.split("\n")[0]) });

/** jsdom knows no media: neither dark nor forced colours. */
window.matchMedia ??= (query: string) => ({ media: query, matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }) as unknown as MediaQueryList;

const officeBackground = (): string => "#ffffff";

/** The pane over a workbook, as a person opens it: it has read and shows its first page. */
export async function openPane(workbook: Workbook, language: Language = "zh"): Promise<ReturnType<typeof userEvent.setup>> {
  const user = userEvent.setup();
  render(<App workbook={workbook} language={language} onLanguage={() => undefined} officeBackground={officeBackground} />);
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
  return user;
}

/** What axe finds on the page as it stands, as `rule: element`. What needs drawing (colours, icon fonts) is looked at in a real browser. */
export async function accessibilityFaults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, "label-content-name-mismatch": { enabled: false }, region: { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

type User = Awaited<ReturnType<typeof openPane>>;

/** Presses a button that leads to another page, and waits until the page is there. */
export async function goToPage(user: User, button: string | RegExp, heading: string): Promise<void> {
  await user.click(screen.getByRole("button", { name: button }));
  await screen.findByRole("heading", { level: 1, name: heading });
}
