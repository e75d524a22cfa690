import type { ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import type { Tool } from "../pages";
import { StepPage } from "../StepPage";
import type { ScorecardPane } from "../useScorecard";
import { useSpeech } from "../words";

export interface ToolPageProps {
  readonly tool: Tool;
  readonly pane: ScorecardPane;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A tool's page: its name, what it is for, and the way back to the others. */
export function ToolPage({ tool, pane, actions, children }: ToolPageProps) {
  const styles = useStyles();
  const { words } = useSpeech();
  return (
    <StepPage
      heading={words.tools.names[tool]}
      intro={words.tools.what[tool]}
      takesFocus
      actions={actions}
      back={
        <Button appearance="subtle" className={styles.back} icon={<ArrowLeftRegular />} onClick={() => pane.moveTo("tools")}>
          {words.tools.back}
        </Button>
      }
    >
      {children}
    </StepPage>
  );
}

const useStyles = makeStyles({
  back: { alignSelf: "flex-start", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})` },
});
