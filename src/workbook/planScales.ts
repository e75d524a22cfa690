/**
 * 写前先说: what will be written, before anything is. Pure: an assessment and the
 * user's choices become drawings of sheets; `writeScales.ts` puts them into the workbook.
 */
import type { Assessment, CardResult, PersonResult } from "../scorecard/assessment";
import { sameName } from "../scorecard/sameName";
import type { Language, Table } from "../scorecard/table";
import { scaleWords } from "../wording/scale";
import { appraisalScale, type ScaleStyle } from "./appraisalScale";
import { countyScale } from "./countyScale";
import { indicatorCards } from "./indicatorCards";
import { personCard, type PostCard } from "./personCard";
import { rankingSheet } from "./rankingSheet";
import type { ScaleChoices } from "./scaleChoices";
import { scaleContents, type ScaleContents } from "./scaleContents";
import type { ScaleForm } from "./scaleForm";
import type { SheetDrawing } from "./sheetDrawing";

export type { ScaleCells, ScaleChoices, ScaleLayout, ExtraSheet } from "./scaleChoices";

/** What a sheet is, whatever its name: the same sheet is found again by it. */
export type SheetKind = "scale" | "person" | "indicators" | "ranking" | "calculation";

export interface PlannedSheet {
  readonly kind: SheetKind;
  /** The card or person it is about; null for a sheet about all of them. */
  readonly about: string | null;
  /** The name it shall have, if that is free. */
  readonly wantedName: string;
  readonly drawing: SheetDrawing;
}

export interface ScalePlan {
  readonly sheets: readonly PlannedSheet[];
}

/**
 * 默认选择: the full layout, because a scale is what the appraised sign: it must
 * say by which rule each of the points was given. Columns nobody filled are left out.
 */
export const usualChoices: Omit<ScaleChoices, "date"> = {
  cards: "all",
  layout: "full",
  cells: "formulas",
  orientation: "auto",
  language: "auto",
  extras: [],
};

/** The version of RULES.md that the numbers follow, named on frozen scales. */
export const rulesVersion = "1.0";

/**
 * 生成量表的计划: the sheets that will be written for an assessment, in order:
 * scales in the order of the cards, then what was asked for beside them.
 *
 * @param tables the tables the assessment was read from; live cells point at their cells
 */
export function planScales(assessment: Assessment, choices: ScaleChoices, tables: readonly Table[] = []): ScalePlan {
  const chosen = assessment.cards.filter(({ card }) => choices.cards === "all" || choices.cards.some((name) => sameName(name, card.name)));
  const language = choices.language === "auto" ? assessment.book.language : choices.language;
  const drafts = chosen.map((result) => draft(assessment, result, choices));
  const style = styleFor(assessment, drafts.map(({ contents }) => contents), choices);
  const sheets = [
    ...drafts.map((each) => scaleSheet(each, choices, style)),
    ...(choices.extras.includes("people") ? peopleSheets(assessment, formIn(language, choices), style) : []),
    ...(choices.extras.includes("indicators") ? drafts.map(indicatorSheet) : []),
    ...(choices.extras.includes("ranking") ? [rankingOf(assessment, formIn(language, choices))] : []),
  ];
  return { sheets };
}

interface Draft {
  readonly form: ScaleForm;
  readonly contents: ScaleContents;
}

function draft(assessment: Assessment, result: CardResult, choices: ScaleChoices): Draft {
  const language = choices.language === "auto" ? result.card.language : choices.language;
  return { form: formIn(language, choices), contents: scaleContents(assessment, result, language) };
}

function formIn(language: Language, choices: ScaleChoices): ScaleForm {
  return { words: scaleWords(language), language, cells: choices.cells, live: null };
}

function styleFor(assessment: Assessment, all: readonly ScaleContents[], { orientation, layout, cells, date }: ScaleChoices): (form: ScaleForm) => ScaleStyle {
  return (form) => ({
    orientation: orientation === "auto" ? (layout === "full" ? "landscape" : "portrait") : orientation,
    all,
    bands: assessment.book.grades,
    note: cells === "frozen" ? (sources) => form.words.frozen(date, sources, rulesVersion) : null,
  });
}

function scaleSheet({ form, contents }: Draft, { layout }: ScaleChoices, styleIn: ReturnType<typeof styleFor>): PlannedSheet {
  const style = styleIn(form);
  const drawing: SheetDrawing = layout === "county" ? countyScale(form, contents, style) : appraisalScale(form, contents, layout, style);
  return { kind: "scale", about: contents.card.name, wantedName: form.words.sheet.scale(contents.card.name), drawing };
}

function indicatorSheet({ form, contents }: Draft): PlannedSheet {
  const { name } = contents.card;
  return { kind: "indicators", about: name, wantedName: form.words.sheet.indicators(name), drawing: indicatorCards(form, contents) };
}

function peopleSheets(assessment: Assessment, form: ScaleForm, styleIn: ReturnType<typeof styleFor>): readonly PlannedSheet[] {
  return assessment.people.flatMap((person) => {
    const posts = postCards(assessment, person, form.language);
    if (posts.length === 0) return [];
    const style = { ...styleIn(form), all: posts.map(({ contents }) => contents) };
    return [{ kind: "person" as const, about: person.person, wantedName: form.words.sheet.person(person.person), drawing: personCard(form, person, posts, style) }];
  });
}

/** The posts of a person, each with the card it is scored by. */
function postCards(assessment: Assessment, { person }: PersonResult, language: Language): readonly PostCard[] {
  return assessment.book.posts.flatMap((post) => {
    const result = sameName(post.person, person) ? assessment.cards.find(({ card }) => sameName(card.name, post.card)) : undefined;
    return result === undefined ? [] : [{ post, contents: scaleContents(assessment, result, language) }];
  });
}

function rankingOf(assessment: Assessment, form: ScaleForm): PlannedSheet {
  return { kind: "ranking", about: null, wantedName: form.words.sheet.ranking, drawing: rankingSheet(form, assessment) };
}
