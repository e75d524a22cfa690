/**
 * 写前先说: what will be written, before anything is. Pure: an assessment and the
 * user's choices become drawings of sheets; `writeScales.ts` puts them into the workbook.
 */
import type { Assessment, CardResult, PersonResult } from "../scorecard/assessment";
import { defaultEnglishGrades, defaultGrades } from "../scorecard/grade";
import type { Book, GradeBand } from "../scorecard/model";
import { sameName } from "../scorecard/sameName";
import type { Table } from "../scorecard/table";
import { scaleWords } from "../wording/scale";
import { appraisalScale, type ScaleStyle } from "./appraisalScale";
import { countyScale } from "./countyScale";
import { indicatorCards } from "./indicatorCards";
import { personCard, type PostCard } from "./personCard";
import { rankingSheet } from "./rankingSheet";
import type { ScaleChoices } from "./scaleChoices";
import { calculationSheet, liveSource } from "./calculationSheet";
import { liveTable, type LiveTable } from "./liveTable";
import { scaleContents, type ScaleContents } from "./scaleContents";
import type { ScaleDraft, ScaleForm } from "./scaleForm";
import { wholeOf } from "./slices";
import type { PlannedSheet, WritingPlan } from "./writingPlan";

export type { PlannedSheet, SheetKind } from "./writingPlan";
export type { ScaleCells, ScaleChoices, ScaleLayout, ExtraSheet } from "./scaleChoices";
export { usualChoices } from "./scaleChoices";


/** 量表的计划: the calculation sheet, where there is one, comes first, for others look at it. */
export interface ScalePlan extends WritingPlan {
  /** Cards that cannot be live, because a live formula would not give what was assessed: written with their values. */
  readonly notLive: readonly string[];
}

/** The version of RULES.md that the numbers follow, named on frozen scales. */
export const rulesVersion = "1.0";

/**
 * 生成量表的计划: the sheets that will be written for an assessment: scales in the
 * order of the cards, then what was asked for beside them.
 *
 * @param tables the tables the assessment was read from; live cells point at their cells
 */
export function planScales(assessment: Assessment, choices: ScaleChoices, tables: readonly Table[] = []): ScalePlan {
  return wholeOf(planScalesBySheet(assessment, choices, tables));
}

/** 逐张计划: the same, resting after every sheet, so that 71 of them do not hold up the pane. */
export function* planScalesBySheet(assessment: Assessment, choices: ScaleChoices, tables: readonly Table[] = []): Generator<void, ScalePlan> {
  const chosen = assessment.cards.filter(({ card }) => choices.cards === "all" || choices.cards.some((name) => sameName(name, card.name)));
  const live = choices.cells === "live" ? liveTable(assessment, tables) : null;
  const plan: Planning = { assessment, choices, live };
  yield;
  const drafts = yield* resting(chosen, (result) => draftOf(plan, result));
  const { extras } = choices;
  const sheets = [
    ...(yield* resting(drafts, (draft) => scaleSheet(plan, draft, drafts))),
    ...(extras.includes("people") ? (yield* resting(assessment.people, (person) => personSheets(plan, person))).flat() : []),
    ...(extras.includes("indicators") ? yield* resting(drafts, indicatorSheet) : []),
    ...(extras.includes("ranking") ? [rankingOf(plan)] : []),
  ];
  yield;
  if (live === null) return { sheets, notLive: [] };
  return { sheets: [calculationOf(plan, live), ...sheets], notLive: chosen.map(({ card }) => card.name).filter((name) => !live.cards.has(name)) };
}

/** Each of many, with a rest after it. */
function* resting<T, R>(all: readonly T[], make: (one: T) => R): Generator<void, readonly R[]> {
  const made: R[] = [];
  for (const one of all) {
    made.push(make(one));
    yield;
  }
  return made;
}

interface Planning {
  readonly assessment: Assessment;
  readonly choices: ScaleChoices;
  readonly live: LiveTable | null;
}

function draftOf(plan: Planning, result: CardResult): ScaleDraft {
  const { card } = result;
  const language = plan.choices.language === "auto" ? card.language : plan.choices.language;
  const isLive = plan.live !== null && plan.live.cards.has(card.name);
  const form: ScaleForm = {
    words: scaleWords(language),
    language,
    cells: plan.choices.cells === "live" && !isLive ? "formulas" : plan.choices.cells,
    live: isLive ? liveSource(plan.live, card) : null,
  };
  return { form, contents: scaleContents(plan.assessment, result, language) };
}

/** The form of sheets about more than one card. */
function commonForm({ assessment, choices }: Planning): ScaleForm {
  const language = choices.language === "auto" ? assessment.book.language : choices.language;
  return { words: scaleWords(language), language, cells: choices.cells === "live" ? "formulas" : choices.cells, live: null };
}

function styleOf({ assessment, choices }: Planning, form: ScaleForm, all: readonly ScaleContents[]): ScaleStyle {
  const { orientation, layout, cells, date } = choices;
  return {
    orientation: orientation === "auto" ? (layout === "full" ? "landscape" : "portrait") : orientation,
    all,
    bands: bandsOf(assessment.book),
    note: cells === "frozen" ? (sources) => form.words.frozen(date, sources, rulesVersion) : null,
  };
}

/** The bands the grades were given by. */
function bandsOf({ grades, language }: Book): readonly GradeBand[] {
  return grades.length > 0 ? grades : language === "en" ? defaultEnglishGrades : defaultGrades;
}

function scaleSheet(plan: Planning, { form, contents }: ScaleDraft, drafts: readonly ScaleDraft[]): PlannedSheet {
  const { card } = contents;
  const { layout } = plan.choices;
  const style = styleOf(plan, form, drafts.flatMap((draft) => (draft.contents.card.kind === card.kind ? [draft.contents] : [])));
  const drawing = layout === "county" ? countyScale(form, contents, style) : appraisalScale(form, contents, layout, style);
  return { kind: "scale", about: card.name, wantedName: form.words.sheet.scale(card.name), drawing, isHidden: false };
}

function indicatorSheet({ form, contents }: ScaleDraft): PlannedSheet {
  const { name } = contents.card;
  return { kind: "indicators", about: name, wantedName: form.words.sheet.indicators(name), drawing: indicatorCards(form, contents), isHidden: false };
}

function personSheets(plan: Planning, person: PersonResult): readonly PlannedSheet[] {
  const form = commonForm(plan);
  const posts = postCards(plan, person);
  if (posts.length === 0) return [];
  const style = styleOf(plan, form, posts.map(({ contents }) => contents));
  return [{ kind: "person", about: person.person, wantedName: form.words.sheet.person(person.person), drawing: personCard(form, person, posts, style), isHidden: false }];
}

/** The posts of a person, each with the card it is scored by. */
function postCards(plan: Planning, { person }: PersonResult): readonly PostCard[] {
  const { book, cards } = plan.assessment;
  return book.posts.flatMap((post) => {
    const result = sameName(post.person, person) ? cards.find(({ card }) => sameName(card.name, post.card)) : undefined;
    return result === undefined ? [] : [{ post, ...draftOf(plan, result) }];
  });
}

function rankingOf(plan: Planning): PlannedSheet {
  const form = commonForm(plan);
  return { kind: "ranking", about: null, wantedName: form.words.sheet.ranking, drawing: rankingSheet(form, plan.assessment), isHidden: false };
}

function calculationOf(plan: Planning, live: LiveTable): PlannedSheet {
  const form = commonForm(plan);
  return { kind: "calculation", about: null, wantedName: form.words.sheet.calculation, drawing: calculationSheet(live, form.language), isHidden: true };
}
