/** 考核报告: an assessment as plain data and lines, for whoever runs it without a screen. */
import type { Assessment, CardResult } from "../scorecard/assessment";
import type { Finding, Severity } from "../scorecard/finding";
import type { Level, Points, Scorecard, Share } from "../scorecard/model";
import { reportWords } from "../wording/report";
import { address } from "../wording/address";
import { say } from "../wording/wording";
import type { Written } from "../workbook/writeScales";

export interface ReportedNode {
  readonly code: string | null;
  /** card/perspective/objective/indicator; a level that does not exist is left out. */
  readonly path: string;
  readonly level: Level;
  readonly monitored: boolean;
  readonly weight: Share | null;
  readonly globalWeight: Share | null;
  readonly points: Points | null;
  readonly weighted: Points | null;
}

export interface ReportedCard {
  readonly card: string;
  readonly score: Points | null;
  readonly final: Points | null;
  readonly grade: string | null;
  readonly flag: string | null;
  readonly convention: "local" | "global" | null;
  readonly coverage: Share | null;
  readonly nodes: readonly ReportedNode[];
}

export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string | null;
  readonly cell: string;
  readonly card: string | null;
  readonly message: string;
}

export interface Report {
  readonly cards: readonly ReportedCard[];
  readonly people: readonly { readonly person: string; readonly before: Points | null; readonly after: Points | null; readonly grade: string | null }[];
  readonly findings: readonly ReportedFinding[];
  readonly written: readonly string[];
}

function pathsOf({ nodes }: Scorecard): string[] {
  const paths: string[] = [];
  for (const node of nodes) {
    const parent = paths[node.parent];
    paths.push(parent === undefined ? node.name : `${parent}/${node.name}`);
  }
  return paths;
}

function reportCard(result: CardResult): ReportedCard {
  const { card } = result;
  const paths = pathsOf(card);
  return {
    card: card.name,
    score: result.score,
    final: result.final,
    grade: result.grade,
    flag: result.flag === null ? null : reportWords(card.language).veto[result.flag],
    convention: card.convention,
    coverage: result.coverage,
    nodes: card.nodes.map((node, index) => ({
      code: node.code,
      path: paths[index] ?? node.name,
      level: node.level,
      monitored: node.level === "indicator" && node.use === "monitored",
      weight: result.nodes[index]?.weight ?? null,
      globalWeight: result.nodes[index]?.globalWeight ?? null,
      points: result.nodes[index]?.points ?? null,
      weighted: result.nodes[index]?.weighted ?? null,
    })),
  };
}

export function report(assessment: Assessment, written: readonly Written[]): Report {
  const { language } = assessment.book;
  const reportFinding = (finding: Finding): ReportedFinding => ({
    rule: finding.rule,
    severity: finding.severity,
    sheet: finding.at.sheet,
    cell: finding.at.cell,
    card: finding.card,
    message: say(language, finding),
  });
  return {
    cards: assessment.cards.map(reportCard),
    people: assessment.people.map(({ person, before, after, grade }) => ({ person, before, after, grade })),
    findings: assessment.findings.map(reportFinding),
    written: written.map(({ sheet }) => sheet),
  };
}

/** 考核结果, line by line, for the terminal: what was found, then the totals, then what was written. */
export function linesOf(assessment: Assessment, written: readonly Written[]): string[] {
  const { language } = assessment.book;
  const words = reportWords(language);
  const count = (severity: Severity) => assessment.findings.filter((finding) => finding.severity === severity).length;
  return [
    ...assessment.findings.map((finding) => `${words.severity[finding.severity]}  ${address(language, finding.at)}  ${say(language, finding)}`),
    words.found(count("error"), count("warning"), count("hint")),
    "",
    ...assessment.cards.map(({ card, score, final, grade }) => words.total(card.name, score, final, grade)),
    ...assessment.people.map(({ person, final, grade }) => words.person(person, final, grade)),
    ...(written.length > 0 ? ["", words.written(written.map(({ sheet }) => sheet))] : []),
  ];
}
