import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { lineButton } from "../lineButton";
import { tools } from "../pages";
import { StepPage } from "../StepPage";
import type { ScorecardPane } from "../useScorecard";
import { useSpeech } from "../words";

/** 工具: what the expert finds behind the steps, each in one sentence. */
export function ToolsPage({ pane }: { readonly pane: ScorecardPane }) {
  const styles = useStyles();
  const { words } = useSpeech();
  return (
    <StepPage heading={words.tools.heading} intro={words.tools.intro} takesFocus={pane.moves > 0}>
      <ul className={styles.list}>
        {tools.map((tool) => (
          <li key={tool}>
            <button type="button" className={styles.tool} onClick={() => pane.moveTo(tool)}>
              <span className={styles.name}>{words.tools.names[tool]}</span>
              <span className={styles.what}>{words.tools.what[tool]}</span>
              <ChevronRightRegular className={styles.chevron} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </StepPage>
  );
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: "none" },
  tool: {
    ...lineButton,
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: { ...typographyStyles.subtitle2 },
  what: { gridColumn: 1, color: tokens.colorNeutralForeground2 },
  chevron: { gridColumn: 2, gridRow: "1 / 3" },
});
