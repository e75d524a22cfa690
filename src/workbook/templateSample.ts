/**
 * 例子: the numbers of the hand-out workbook's example, a township of six cards.
 * Its words are in `sample.ts` of wording; each preset gets the objectives of
 * its own perspectives.
 */
import { defaultEnglishGrades, defaultGrades } from "../scorecard/grade";
import type { Preset } from "../scorecard/model";
import { withoutDust } from "../scorecard/number";
import { englishPerspectivesOf, perspectivesOf } from "../scorecard/presets";
import type { FieldsOf, Language, TableKind } from "../scorecard/table";
import { choices } from "../scorecard/words";
import { methodWords } from "../scorecard/methodNames";
import { sampleWords, type SampleCard, type SampleIndicator, type SampleLink, type SampleObjective, type SampleWords } from "../wording/sample";
import { templateWords } from "../wording/template";
import type { TemplateChoices } from "./templateChoices";

/** A cell of the example: a text, a number, a share shown in per cent, or a day. */
export type SampleCell = string | number | { readonly share: number } | { readonly day: string };

export type SampleRow<K extends TableKind> = { readonly [F in FieldsOf[K]]?: SampleCell };

export type SampleRows = { readonly [K in TableKind]: readonly SampleRow<K>[] };

/** What a perspective is about, whatever a preset calls it: learning, money, processes, outside resources, those served. */
type Role = "L" | "M" | "P" | "R" | "S";

/** The perspectives of each preset, lowest first, with their share of a card. */
const rolesOf: { readonly [P in Preset]: readonly (readonly [Role, number])[] } = {
  business: [["L", 0.2], ["P", 0.25], ["S", 0.3], ["M", 0.25]],
  government: [["L", 0.2], ["M", 0.2], ["P", 0.25], ["S", 0.35]],
  five: [["L", 0.15], ["P", 0.25], ["R", 0.1], ["M", 0.2], ["S", 0.3]],
  municipal: [["L", 0.2], ["P", 0.25], ["M", 0.2], ["S", 0.35]],
};

const kindOf: { readonly [C in SampleCard]: "total" | "sub" | "individual" } = { town: "total", office: "sub", economy: "sub", centre: "sub", officeHead: "individual", villageTeam: "individual" };
const allCards = Object.keys(kindOf) as readonly SampleCard[];

/** 目标: the objectives of each card, with their share of the perspective. */
const objectivesOf: { readonly [C in SampleCard]: readonly (readonly [SampleObjective, number])[] } = {
  town: [["L1", 0.6], ["L2", 0.4], ["M1", 1], ["P1", 0.4], ["P2", 0.6], ["R1", 1], ["S1", 0.6], ["S2", 0.4]],
  office: [["L1", 1], ["M1", 1], ["P1", 1], ["R1", 1], ["S1", 1]],
  economy: [["L1", 1], ["M1", 1], ["P2", 1], ["R1", 1], ["S2", 1]],
  centre: [["L2", 1], ["M1", 1], ["P1", 1], ["R1", 1], ["S1", 1]],
  officeHead: [],
  villageTeam: [],
};

/** Objectives whose effect takes years to show. */
const longTerm: ReadonlySet<SampleObjective> = new Set<SampleObjective>(["L1", "L2", "S2"]);

/** Which objectives of one perspective carry which of the next. */
const linksOf: { readonly [L in SampleLink]: readonly (readonly [SampleObjective, SampleObjective])[] } = {
  LM: [["L1", "M1"], ["L2", "M1"]],
  LP: [["L1", "P1"], ["L1", "P2"], ["L2", "P1"]],
  MP: [["M1", "P1"], ["M1", "P2"]],
  MS: [["M1", "S1"], ["M1", "S2"]],
  PM: [["P1", "M1"], ["P2", "M1"]],
  PR: [["P1", "R1"], ["P2", "R1"]],
  PS: [["P1", "S1"], ["P2", "S2"]],
  RM: [["R1", "M1"]],
  SM: [["S1", "M1"], ["S2", "M1"]],
};

const yes = Symbol("yes");
const good = Symbol("good");

interface IndicatorNumbers {
  readonly card: SampleCard;
  /** The objective it serves; on a personal card the perspective it stands in. */
  readonly under: SampleObjective | Role;
  /** Its share of the objective; null for a monitored one. */
  readonly weight: number | null;
  readonly nature: "result" | "process";
  readonly target?: SampleCell;
  /** Two results are words: 是 by 非此即彼, 良 by 定性法. */
  readonly actual: SampleCell | typeof yes | typeof good;
  /** Reported by quarter, to be added up. */
  readonly quarters?: readonly [number, number, number, number];
  /** In the complete workbook scored by a method in place of the sentence. */
  readonly method?: { readonly id: "floorline" | "linear"; readonly baseline: SampleCell };
}

const per = (share: number): SampleCell => ({ share });

const indicatorNumbers: { readonly [I in SampleIndicator]: IndicatorNumbers } = {
  "T-01": { card: "town", under: "L1", weight: 1, nature: "process", target: 60, actual: 57, quarters: [15, 14, 12, 16] },
  "T-02": { card: "town", under: "L2", weight: 1, nature: "result", target: per(0.9), actual: per(0.92) },
  "T-03": { card: "town", under: "M1", weight: 0.6, nature: "result", target: per(0.98), actual: per(0.96) },
  "T-04": { card: "town", under: "M1", weight: 0.4, nature: "result", target: per(0.05), actual: per(0.06) },
  "T-05": { card: "town", under: "P1", weight: 1, nature: "result", target: per(0.98), actual: per(0.97) },
  "T-06": { card: "town", under: "P2", weight: 1, nature: "result", target: per(1), actual: per(0.93), method: { id: "floorline", baseline: per(0.8) } },
  "T-07": { card: "town", under: "R1", weight: 1, nature: "result", target: 800, actual: 860 },
  "T-08": { card: "town", under: "S1", weight: 0.6, nature: "result", actual: per(0.932) },
  "T-09": { card: "town", under: "S1", weight: 0.4, nature: "result", target: 0, actual: 1 },
  "T-10": { card: "town", under: "S2", weight: 1, nature: "result", target: per(0.07), actual: per(0.066), method: { id: "linear", baseline: per(0.04) } },
  "T-11": { card: "town", under: "S2", weight: null, nature: "result", target: 120, actual: 134 },
  "O-01": { card: "office", under: "L1", weight: 1, nature: "process", target: per(0.95), actual: per(0.96) },
  "O-02": { card: "office", under: "M1", weight: 1, nature: "result", target: per(0.05), actual: per(0.047) },
  "O-03": { card: "office", under: "P1", weight: 0.6, nature: "result", target: per(0.98), actual: per(0.99) },
  "O-04": { card: "office", under: "P1", weight: 0.4, nature: "process", target: 12, actual: 14 },
  "O-05": { card: "office", under: "S1", weight: 1, nature: "result", target: 0, actual: 1 },
  "O-06": { card: "office", under: "R1", weight: 1, nature: "result", target: 4, actual: 4 },
  "E-01": { card: "economy", under: "L1", weight: 1, nature: "process", target: 12, actual: 11 },
  "E-02": { card: "economy", under: "M1", weight: 1, nature: "result", target: per(1), actual: per(0.97) },
  "E-03": { card: "economy", under: "P2", weight: 0.6, nature: "result", target: per(0.95), actual: per(0.93) },
  "E-04": { card: "economy", under: "P2", weight: 0.4, nature: "process", target: per(0.9), actual: per(0.86) },
  "E-05": { card: "economy", under: "S2", weight: 0.6, nature: "result", target: 150, actual: 163, quarters: [32, 45, 51, 35] },
  "E-06": { card: "economy", under: "S2", weight: 0.4, nature: "result", target: 60, actual: 49 },
  "E-07": { card: "economy", under: "R1", weight: 1, nature: "result", target: 3000, actual: 2460 },
  "C-01": { card: "centre", under: "L2", weight: 1, nature: "process", target: per(0.7), actual: per(0.66) },
  "C-02": { card: "centre", under: "M1", weight: 1, nature: "result", actual: yes },
  "C-03": { card: "centre", under: "P1", weight: 0.4, nature: "result", target: 3, actual: 4 },
  "C-04": { card: "centre", under: "P1", weight: 0.6, nature: "result", target: per(0.98), actual: per(0.985) },
  "C-05": { card: "centre", under: "S1", weight: 1, nature: "result", actual: per(0.962) },
  "C-06": { card: "centre", under: "R1", weight: 1, nature: "process", target: 20, actual: 17 },
  "H-01": { card: "officeHead", under: "L", weight: 1, nature: "process", target: 80, actual: 84 },
  "H-02": { card: "officeHead", under: "P", weight: 1, nature: "result", target: per(0.98), actual: per(0.95) },
  "H-03": { card: "officeHead", under: "S", weight: 1, nature: "result", actual: good },
  "V-01": { card: "villageTeam", under: "L", weight: 1, nature: "process", target: 220, actual: 226 },
  "V-02": { card: "villageTeam", under: "S", weight: 1, nature: "result", target: per(0.95), actual: per(0.92) },
  "V-03": { card: "villageTeam", under: "P", weight: 1, nature: "result", target: per(0.95), actual: per(0.93) },
};

/** 个人卡: perspectives and their shares, whatever the preset. */
const personalRoles: readonly (readonly [Role, number])[] = [["L", 0.2], ["P", 0.4], ["S", 0.4]];

interface Sample {
  readonly language: Language;
  readonly preset: Preset;
  readonly words: SampleWords;
  readonly roles: readonly (readonly [Role, number])[];
  readonly perspective: (role: Role) => string;
}

function sampleOf({ language, preset }: Pick<TemplateChoices, "language" | "preset">): Sample {
  const roles = rolesOf[preset];
  const names = (language === "zh" ? perspectivesOf : englishPerspectivesOf)[preset];
  return { language, preset, words: sampleWords(language), roles, perspective: (role) => names[roles.findIndex(([each]) => each === role)]! };
}

const roleOf = (under: SampleObjective | Role): Role => under[0] as Role;

/** The objectives of a card that this preset has a perspective for. */
function ownObjectives({ roles }: Sample, card: SampleCard): readonly (readonly [SampleObjective, number])[] {
  return roles.flatMap(([role]) => objectivesOf[card].filter(([objective]) => roleOf(objective) === role));
}

function rolesOn(sample: Sample, card: SampleCard): readonly (readonly [Role, number])[] {
  return kindOf[card] === "individual" ? personalRoles : sample.roles;
}

function indicatorsOn(sample: Sample, card: SampleCard): readonly SampleIndicator[] {
  const all = (Object.keys(indicatorNumbers) as SampleIndicator[]).filter((code) => indicatorNumbers[code].card === card);
  return rolesOn(sample, card).flatMap(([role]) => all.filter((code) => roleOf(indicatorNumbers[code].under) === role));
}

/**
 * 例子的各行: the example as rows of each table. In a simple workbook there are no
 * cards of persons, and each weight is a share of the whole card.
 */
export function sampleRows(asked: Pick<TemplateChoices, "language" | "preset" | "extent">): SampleRows {
  const sample = sampleOf(asked);
  const { words } = sample;
  const isComplete = asked.extent === "complete";
  const cards = isComplete ? allCards : allCards.filter((card) => kindOf[card] !== "individual");
  return {
    strategy: settingRows(sample, isComplete),
    swot: words.swot.map(([category, text, objective]) => ({ category, text, objective: words.objectives[objective] })),
    cards: cards.map((card) => cardRow(sample, card)),
    perspectives: cards.flatMap((card) => perspectiveRows(sample, card)),
    objectives: cards.flatMap((card) => objectiveRows(sample, card)),
    links: linkRows(sample),
    indicators: cards.flatMap((card) => indicatorsOn(sample, card).map((code) => (isComplete ? completeRow(sample, code) : simpleRow(sample, code)))),
    posts: postRows(sample),
    actions: actionRows(sample),
    actuals: actualRows(sample),
    adjustments: adjustmentRows(sample),
    evaluations: evaluationRows(sample),
    grades: (sample.language === "zh" ? defaultGrades : defaultEnglishGrades).map(({ grade, minimum }, index) => gradeRow(grade, minimum, index)),
    current: (["office", "economy", "centre"] as const).map((card, index) => ({ card: words.cards[card], ...currentResults(sample.language)[index] })),
  };
}

function settingRows({ language, preset, words }: Sample, isComplete: boolean): readonly SampleRow<"strategy">[] {
  const item = choices.setting(language);
  const rows: readonly (readonly [Parameters<typeof item.get>[0], SampleCell])[] = [
    ["organisation", words.cards.town],
    ["period", words.period],
    ["mission", words.mission],
    ["vision", words.vision],
    ["values", words.values],
    ["themes", words.themes[0]],
    ["themes", words.themes[1]],
    ["preset", choices.preset(language).get(preset)!],
    ["missing", choices.missing(language).get("block")!],
    ["bonusCap", 5],
    ["deductionCap", 10],
    ["date", { day: "2026-12-31" }],
    ["minimumRaters", 3],
    ["roundBeforeTotalling", choices.answer(language).get("no")!],
  ];
  const kept = isComplete ? rows : rows.filter(([name]) => name === "organisation" || name === "period" || name === "preset" || name === "missing");
  return kept.map(([name, text]) => ({ item: item.get(name)!, text }));
}

function cardRow({ language, words }: Sample, card: SampleCard): SampleRow<"cards"> {
  const kind = kindOf[card];
  const above = kind === "total" ? null : card === "officeHead" ? "office" : "town";
  return {
    card: words.cards[card],
    kind: choices.kind(language).get(kind)!,
    ...(above !== null && { parent: words.cards[above] }),
    owner: words.owners[card],
    ...(kind === "sub" && { group: words.departments }),
  };
}

function perspectiveRows(sample: Sample, card: SampleCard): readonly SampleRow<"perspectives">[] {
  return rolesOn(sample, card).map(([role, share], index) => ({
    card: sample.words.cards[card], code: `${index + 1}`, perspective: sample.perspective(role), order: orderOf(sample, role), perspectiveWeight: per(share),
  }));
}

function orderOf({ roles }: Sample, role: Role): number {
  return roles.findIndex(([each]) => each === role) + 1;
}

function objectiveRows(sample: Sample, card: SampleCard): readonly SampleRow<"objectives">[] {
  const { words, language } = sample;
  return ownObjectives(sample, card).map(([objective, share]) => ({
    card: words.cards[card],
    code: objective,
    perspective: sample.perspective(roleOf(objective)),
    theme: words.themes[objective === "P2" || objective === "S2" || objective === "R1" ? 1 : 0],
    objective: words.objectives[objective],
    objectiveWeight: per(share),
    ...(kindOf[card] === "sub" && { alignsWith: objective }),
    term: choices.term(language).get(longTerm.has(objective) ? "long" : "short")!,
    owner: words.owners[card],
  }));
}

function linkRows({ language, roles, words }: Sample): readonly SampleRow<"links">[] {
  const { strengths } = templateWords(language);
  return roles.slice(1).flatMap(([role], index) => {
    const link = `${roles[index]![0]}${role}` as SampleLink;
    return linksOf[link].map(([cause, effect], place) => ({
      cause: words.objectives[cause], effect: words.objectives[effect], strength: strengths[place === 0 ? 0 : 1]!, lag: index === 0 ? 6 : 3, note: words.linkNotes[link],
    }));
  });
}

function simpleRow(sample: Sample, code: SampleIndicator): SampleRow<"indicators"> {
  const { weight } = indicatorNumbers[code];
  const { definition: _definition, ...named } = namedRow(sample, code);
  return { ...named, ...(weight !== null && { weight: per(globalWeight(sample, code, weight)) }), ruleText: sample.words.indicators[code][2], actual: actualOf(sample, code) };
}

/** Its share of the whole card: of the objective, times the objective's of the perspective, times the perspective's. */
function globalWeight(sample: Sample, code: SampleIndicator, weight: number): number {
  const { card, under } = indicatorNumbers[code];
  const ofPerspective = objectivesOf[card].find(([objective]) => objective === under)![1];
  const ofCard = sample.roles.find(([role]) => role === roleOf(under))![1];
  return withoutDust(weight * ofPerspective * ofCard);
}

function completeRow(sample: Sample, code: SampleIndicator): SampleRow<"indicators"> {
  const { language, words } = sample;
  const { weight, quarters, method } = indicatorNumbers[code];
  const [, , rule, , source] = words.indicators[code];
  const [, quarterly, , yearly] = templateWords(language).frequencies;
  return {
    ...namedRow(sample, code),
    code,
    ...(weight !== null && { weight: per(weight) }),
    ...(method === undefined ? { ruleText: rule } : { method: methodWords(language).get(method.id)!, baseline: method.baseline }),
    ...(quarters === undefined ? { actual: actualOf(sample, code), frequency: yearly! } : { frequency: quarterly!, accumulation: choices.accumulation(language).get("sum")! }),
    dataSource: source,
    owner: words.owners[indicatorNumbers[code].card],
  };
}

/** What both workbooks say of an indicator. */
function namedRow(sample: Sample, code: SampleIndicator): SampleRow<"indicators"> {
  const { language, words } = sample;
  const { card, under, nature, weight, target } = indicatorNumbers[code];
  const [name, definition, , unit] = words.indicators[code];
  return {
    card: words.cards[card],
    perspective: sample.perspective(roleOf(under)),
    ...(under.length > 1 && { objective: words.objectives[under as SampleObjective] }),
    indicator: name,
    definition,
    nature: choices.nature(language).get(nature)!,
    use: choices.use(language).get(weight === null ? "monitored" : "scored")!,
    unit,
    ...(target !== undefined && { target }),
  };
}

function actualOf({ language, words }: Sample, code: SampleIndicator): SampleCell {
  const { actual } = indicatorNumbers[code];
  if (actual === yes) return choices.answer(language).get("yes")!;
  return actual === good ? words.good : actual;
}

function postRows({ words }: Sample): readonly SampleRow<"posts">[] {
  const [first, second] = words.people;
  return [
    { person: first, post: words.posts.officeHead, card: words.cards.officeHead, share: per(0.6), difficulty: 1 },
    { person: first, post: words.posts.villageTeam, card: words.cards.villageTeam, share: per(0.4), difficulty: 1.05 },
    { person: second, post: words.posts.centreHead, card: words.cards.centre, share: per(1), difficulty: 1 },
  ];
}

function actionRows(sample: Sample): readonly SampleRow<"actions">[] {
  const { words } = sample;
  return ownObjectives(sample, "town").map(([objective], index) => {
    const goesOn = longTerm.has(objective);
    return {
      code: `A${index + 1}`,
      objective: words.objectives[objective],
      action: words.actions[objective],
      owner: words.owners[objective === "P2" || objective === "S2" ? "economy" : objective === "L1" || objective === "M1" ? "office" : "centre"],
      start: { day: "2026-02-01" },
      due: { day: goesOn ? "2027-11-30" : "2026-11-30" },
      progress: per(goesOn ? 0.6 : 1),
      budget: 6 + 2 * index,
      spent: 5 + 2 * index,
    };
  });
}

function actualRows({ words }: Sample): readonly SampleRow<"actuals">[] {
  const days = ["2026-04-05", "2026-07-05", "2026-10-08", "2026-12-28"] as const;
  return (Object.keys(indicatorNumbers) as SampleIndicator[]).flatMap((code) => {
    const { quarters = [], card } = indicatorNumbers[code];
    return quarters.map((actual, quarter) => ({
      indicator: code, period: words.quarters[quarter]!, actual, reporter: words.owners[card], date: { day: days[quarter]! }, evidence: words.report,
    }));
  });
}

function adjustmentRows({ language, words }: Sample): readonly SampleRow<"adjustments">[] {
  const kinds = choices.adjustment(language);
  const [[bonus, bonusEvidence], [deduction, deductionEvidence]] = words.adjustments;
  return [
    { card: words.cards.centre, matter: bonus, kind: kinds.get("bonus")!, points: 2, evidence: bonusEvidence },
    { card: words.cards.office, matter: deduction, kind: kinds.get("deduction")!, points: 1, evidence: deductionEvidence },
  ];
}

function evaluationRows({ language, words }: Sample): readonly SampleRow<"evaluations">[] {
  const [scorecard, served] = templateWords(language).parties;
  const card = words.cards.centre;
  const ratings = [94, 91, 96].map((rating, index) => ({ card, party: served!, rater: words.rater(index + 1), rating, weight: per(0.2) }));
  return [{ card, party: scorecard!, weight: per(0.8) }, ...ratings];
}

function gradeRow(grade: string, minimum: number, index: number): SampleRow<"grades"> {
  return { grade, minimum, coefficient: [1.2, 1.1, 1, 0.8][index]!, ...(index === 0 && { quota: per(0.4) }) };
}

function currentResults(language: Language): readonly SampleRow<"current">[] {
  const [first, second] = (language === "zh" ? defaultGrades : defaultEnglishGrades).map(({ grade }) => grade);
  return [{ score: 92.5, grade: first! }, { score: 90.5, grade: first! }, { score: 87, grade: second! }];
}
