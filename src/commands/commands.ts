/** 功能区按钮: each button of manifest.xml, by the name it calls. */
import { checkScorecards, runCommand, scoreScorecards, writeAllScales } from "./oneClick";
import type { Outcome } from "../workbook/outcome";

function associate(name: string, command: (now: Date) => Promise<Outcome>, page: Outcome["page"]): void {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    const canShowPane = Office.context.requirements.isSetSupported("SharedRuntime", "1.1");
    void runCommand(command, page, canShowPane).finally(() => event.completed());
  });
}

associate("checkScorecards", checkScorecards, "check");
associate("scoreScorecards", scoreScorecards, "score");
associate("writeScales", writeAllScales, "scales");
