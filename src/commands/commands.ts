/** 功能区按钮: each button of manifest.xml, by the name it calls. What they do is fetched when one is pressed. */
import type { ButtonName } from "./oneClick";

const names: readonly ButtonName[] = ["checkScorecards", "scoreScorecards", "writeScales", "makeTemplate", "drawMaps"];

for (const name of names) {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    const canShowPane = Office.context.requirements.isSetSupported("SharedRuntime", "1.1");
    void import("./oneClick").then(({ press }) => press(name, canShowPane)).finally(() => event.completed());
  });
}
