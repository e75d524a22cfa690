import { lazy, Suspense, useEffect, useMemo, useState, type ComponentType } from "react";
import { Button, FluentProvider, Spinner, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Language } from "../scorecard/table";
import type { CellsChanged } from "../workbook/changeCells";
import { CrashGuard } from "./CrashGuard";
import { FailureBar } from "./FailureBar";
import { countBySeverity } from "./findingGroups";
import { LiveStatus } from "./LiveStatus";
import { NoticeBar } from "./NoticeBar";
import type { Page, Step } from "./pages";
import { ReadPage } from "./ReadPage";
import { isOfReading } from "./scorecardState";
import { StepBar } from "./StepBar";
import { themes, useAppearance, type OfficeBackground } from "./theme";
import { isElsewhere } from "./toolWork";
import { ToolWorkEnd } from "./ToolWorkEnd";
import { useScorecard, type ScorecardPane } from "./useScorecard";
import { WorkBar } from "./WorkBar";
import type { Workbook } from "./workbook";
import { SpeechContext, speechOf, useSpeech, type Speech } from "./words";

export interface AppProps {
  readonly workbook: Workbook;
  /** The language the pane opens in. */
  readonly language: Language;
  /** Told when a person switches it, to be kept for next time. */
  readonly onLanguage: (language: Language) => void;
  readonly officeBackground: OfficeBackground;
}

type PageComponent = ComponentType<{ readonly pane: ScorecardPane }>;

const pages: Readonly<Record<Page, PageComponent>> = {
  read: ReadPage,
  check: lazy(() => import(/* webpackPrefetch: true */ "./CheckPage").then((module) => ({ default: module.CheckPage }))),
  score: lazy(() => import(/* webpackPrefetch: true */ "./ScorePage").then((module) => ({ default: module.ScorePage }))),
  scales: lazy(() => import(/* webpackPrefetch: true */ "./ScalesPage").then((module) => ({ default: module.ScalesPage }))),
  tools: lazy(() => import("./tools/ToolsPage").then((module) => ({ default: module.ToolsPage }))),
  template: lazy(() => import("./tools/TemplateTool").then((module) => ({ default: module.TemplateTool }))),
  strategyMap: lazy(() => import("./tools/StrategyMapTool").then((module) => ({ default: module.StrategyMapTool }))),
  rules: lazy(() => import("./tools/RulesTool").then((module) => ({ default: module.RulesTool }))),
  weights: lazy(() => import("./tools/WeightsTool").then((module) => ({ default: module.WeightsTool }))),
  dualTrack: lazy(() => import("./tools/DualTrackTool").then((module) => ({ default: module.DualTrackTool }))),
  simulation: lazy(() => import("./tools/SimulationTool").then((module) => ({ default: module.SimulationTool }))),
  rollUp: lazy(() => import("./tools/RollUpTool").then((module) => ({ default: module.RollUpTool }))),
  posts: lazy(() => import("./tools/PostsTool").then((module) => ({ default: module.PostsTool }))),
  versions: lazy(() => import("./tools/VersionsTool").then((module) => ({ default: module.VersionsTool }))),
  filing: lazy(() => import("./tools/FilingTool").then((module) => ({ default: module.FilingTool }))),
  formula: lazy(() => import("./tools/FormulaTool").then((module) => ({ default: module.FormulaTool }))),
  settings: lazy(() => import("./tools/SettingsTool").then((module) => ({ default: module.SettingsTool }))),
  tracking: lazy(() => import("./tools/TrackingTool").then((module) => ({ default: module.TrackingTool }))),
};

/** 面板: the frame around the four steps. */
export function App({ workbook, language: initial, onLanguage, officeBackground }: AppProps) {
  const styles = useStyles();
  const [language, setLanguage] = useState(initial);
  const appearance = useAppearance(officeBackground);
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.documentElement.style.colorScheme = appearance === "dark" ? "dark" : "light";
  }, [language, appearance]);
  const switchLanguage = (): void => {
    const other = language === "zh" ? "en" : "zh";
    setLanguage(other);
    onLanguage(other);
  };
  return (
    <FluentProvider theme={themes[appearance]} className={styles.provider}>
      <SpeechContext value={speechOf[language]}>
        <CrashGuard>
          <Pane workbook={workbook} onSwitchLanguage={switchLanguage} />
        </CrashGuard>
      </SpeechContext>
    </FluentProvider>
  );
}

function Pane({ workbook, onSwitchLanguage }: { readonly workbook: Workbook; readonly onSwitchLanguage: () => void }) {
  const styles = useStyles();
  const { words } = useSpeech();
  const pane = useScorecard(workbook);
  const Page = pages[pane.page];
  const settings = pane.reading?.book.settings;
  const errors = useMemo(() => countBySeverity(pane.assessment?.findings ?? []).error, [pane.assessment]);
  const name = [settings?.organisation, settings?.period].filter(Boolean).join(" · ") || words.name;
  const retry = isOfReading(pane.failure) ? pane.read : pane.failure?.task === "write" ? pane.write : undefined;
  return (
    <div className={styles.pane}>
      <header className={styles.frame}>
        <div className={styles.top}>
          <span className={styles.name} title={name}>{name}</span>
          <Button size="small" appearance="subtle" className={styles.button} aria-current={pane.page === "tools" ? "page" : undefined} onClick={() => pane.moveTo("tools")}>
            {words.tools.open}
          </Button>
          <Button size="small" appearance="subtle" className={styles.button} lang={words.otherLanguage.lang} title={words.switchLanguage} onClick={onSwitchLanguage}>
            {words.otherLanguage.name}
          </Button>
        </div>
        <StepBar current={pane.page} done={doneSteps(pane)} errors={errors} onStep={pane.moveTo} />
      </header>
      {pane.work !== null && <WorkBar work={pane.work} onCancel={pane.cancel} />}
      {pane.toolWork?.state === "running" && <WorkBar work={pane.toolWork} onCancel={pane.stopTool} />}
      {pane.toolWork !== null && pane.toolWork.state !== "running" && isElsewhere(pane.toolWork, pane.page) && <ToolWorkEnd work={pane.toolWork} pane={pane} />}
      {pane.failure !== null && <FailureBar failure={pane.failure} onRetry={retry} onDismiss={() => pane.dismiss("failure")} />}
      {pane.isStale && pane.failure === null && <NoticeBar sentence={words.read.stale} action={{ name: words.read.again, act: pane.read }} />}
      {pane.isCancelled && <NoticeBar sentence={words.work.cancelled} onDismiss={() => pane.dismiss("cancelled")} />}
      {pane.repaired !== null && (
        <NoticeBar
          sentence={pane.isUndone ? words.repair.undone(pane.repaired.changed) : repairedSentence(words, pane.repaired)}
          action={pane.takesBack === null ? null : { name: words.repair.undo, act: pane.undo, isBusy: pane.isBusy }}
          onDismiss={() => pane.dismiss("repaired")}
        />
      )}
      {pane.cleared.length > 0 && (
        <NoticeBar sentence={words.failure.cleared(pane.cleared.reduce((total, { removed }) => total + removed, 0))} onDismiss={() => pane.dismiss("cleared")} />
      )}
      <LiveStatus pane={pane} />
      <Suspense fallback={<Spinner label={words.tools.loading} />}>
        <Page key={`${pane.page} ${pane.visits}`} pane={pane} />
      </Suspense>
    </div>
  );
}

function repairedSentence({ repair, mapping }: Speech["words"], { changed, left }: CellsChanged): string {
  const done = repair.done(changed);
  return left.length === 0 ? done : `${done}${repair.left(left.map(({ sheet, cell }) => `${sheet}!${cell}`).join(mapping.and))}`;
}

/** What is done: read and scored come together; checked means without errors; scales where every card has one in the workbook, or those chosen were just written. */
function doneSteps({ assessment, reading, written, isWrittenOld }: ScorecardPane): ReadonlySet<Step> {
  const done = new Set<Step>();
  if (assessment !== null && assessment.cards.length > 0) {
    done.add("read");
    if (assessment.findings.every((finding) => finding.severity !== "error")) done.add("check");
    if (assessment.cards.every((card) => card.score !== null)) done.add("score");
    const hasAll = assessment.cards.every(({ card }) => reading?.withScale.has(card.name));
    if ((hasAll || written?.some(({ kind }) => kind === "scale")) && !isWrittenOld) done.add("scales");
  }
  return done;
}

const useStyles = makeStyles({
  provider: { minHeight: "100vh", backgroundColor: tokens.colorNeutralBackground2 },
  pane: { display: "flex", flexDirection: "column", minHeight: "100vh" },
  frame: { backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  // Excel draws its own button over the top right corner.
  top: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    padding: `${tokens.spacingVerticalS} 40px ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
  },
  button: { minWidth: 0, flexShrink: 0 },
  name: { ...typographyStyles.body1Strong, flexGrow: 1, minWidth: 0, overflowX: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});
