/**
 * 战略地图的计划: what each card's strategy map shows, before anything is drawn: its
 * perspectives as bands, its objectives as boxes with points and a light, its
 * links as lines. Pure.
 */
import type { Assessment, CardResult } from "../scorecard/assessment";
import { bandsInForce, gradeIndex } from "../scorecard/grade";
import { resolveLinks, strategyMap, type CardLink } from "../scorecard/links";
import type { GradeBand, Perspective, Points, Scorecard } from "../scorecard/model";
import { sameName } from "../scorecard/sameName";
import type { Language } from "../scorecard/table";
import { mapSheetWords, type MapSheetWords } from "../wording/mapSheet";
import { isLagged, lineLook } from "./lineLook";
import { layOutMap, type BoxLook, type LegendEntry, type MapBand, type MapContents, type MapDrawing, type MapLink } from "./mapLayout";
import { place, type SheetDrawing } from "./sheetDrawing";
import type { PlannedSheet, WritingPlan } from "./writingPlan";

/** Which cards' maps, and in which language; `auto`: each card's own. */
export interface MapChoices {
  readonly cards: "all" | readonly string[];
  readonly language: "auto" | Language;
}

/** 能画地图的卡: those with objectives in perspectives, each with its links. */
export function mappedCards(assessment: Assessment): readonly { readonly result: CardResult; readonly links: readonly CardLink[] }[] {
  const { onCards } = resolveLinks(assessment.book.links, assessment.book.cards);
  return assessment.cards
    .map((result, index) => ({ result, links: onCards[index] ?? [] }))
    .filter(({ result, links }) => strategyMap(result.card, links) !== null);
}

/** 画战略地图的计划: a sheet for each chosen card that has a map, in the order of the cards. */
export function planMaps(assessment: Assessment, { cards, language }: MapChoices): WritingPlan {
  const chosen = mappedCards(assessment).filter(({ result }) => cards === "all" || cards.some((name) => sameName(name, result.card.name)));
  const { organisation, period } = assessment.book.settings;
  const grades = bandsInForce(assessment.book);
  return {
    sheets: chosen.map(({ result, links }): PlannedSheet => {
      const spoken = language === "auto" ? result.card.language : language;
      const words = mapSheetWords(spoken);
      const shapes = layOutMap(mapContents(result, links, grades, words), headHeight);
      return { kind: "map", about: result.card.name, wantedName: words.sheet(result.card.name), drawing: mapSheet(result, shapes, { language: spoken, words, organisation, period }), shapes, isHidden: false };
    }),
  };
}

/** Rows and columns are as Excel counts its pixels, so that the cells end where the map does. */
const titleHeight = 30;
const factHeight = 21;
const headHeight = titleHeight + factHeight;
const columnWidth = 96;
const rowHeight = 16.5;

interface Head {
  readonly language: Language;
  readonly words: MapSheetWords;
  readonly organisation: string | null;
  readonly period: string | null;
}

/** The cells under a map: its title, whose it is, and the paper it is drawn on. */
function mapSheet(result: CardResult, { frame }: MapDrawing, { language, words, organisation, period }: Head): SheetDrawing {
  const columns = Math.ceil(frame.width / columnWidth);
  const rows = 2 + Math.ceil(frame.height / rowHeight);
  const half = Math.floor(columns / 2);
  return {
    language,
    cells: [
      place(0, 0, words.title(period, result.card.name), "title", { columns }),
      place(1, 0, organisation === null ? null : words.organisation(organisation), "fact", { columns: half }),
      place(1, half, `${words.score(result.final, result.grade)}${words.coverage(result.coverage)}`, "factEnd", { columns: columns - half }),
    ],
    rows,
    columns,
    columnWidths: new Array<number>(columns).fill(columnWidth),
    rowHeights: [titleHeight, factHeight, ...new Array<number>(rows - 2).fill(rowHeight)],
    print: { orientation: "landscape", titleRows: null, footer: "", isOnePage: true },
  };
}

/** 地图的内容 */
function mapContents(result: CardResult, links: readonly CardLink[], grades: readonly GradeBand[], words: MapSheetWords): MapContents {
  const bands = bandsOf(result, grades, words);
  const drawn = links.map((link) => linkOf(result.card, link, words));
  return { bands, links: drawn, legend: legendOf(drawn, grades, words) };
}

/** The highest perspective first; objectives that hang directly under the card come last. */
function bandsOf(result: CardResult, grades: readonly GradeBand[], words: MapSheetWords): readonly MapBand[] {
  const { card, nodes } = result;
  const perspectives = card.nodes
    .flatMap((node, index) => (node.level === "perspective" ? [{ node, index }] : []))
    .sort((a, b) => b.node.order - a.node.order);
  const band = (label: string, perspective: string, parent: number): MapBand => ({ label, boxes: objectivesUnder(card, parent).map((node) => boxOf(result, node, perspective, grades, words)) });
  const loose = band(words.noPerspective, words.noPerspective, 0);
  return [...perspectives.map(({ node, index }) => band(bandLabel(node, nodes[index]!, objectivesUnder(card, index).length, words), node.name, index)), ...(loose.boxes.length > 0 ? [loose] : [])];
}

function objectivesUnder(card: Scorecard, parent: number): readonly number[] {
  return card.nodes.flatMap((node, index) => (node.level === "objective" && node.parent === parent ? [index] : []));
}

function bandLabel({ name }: Perspective, { globalWeight, points }: CardResult["nodes"][number], objectives: number, words: MapSheetWords): string {
  const lines = [name, globalWeight === null ? null : words.weight(globalWeight), points === null ? null : words.points(points), objectives === 0 ? words.noObjectives : null];
  return lines.filter((line) => line !== null).join("\n");
}

/** An objective is lit by the grade its points would have: green the highest, red the lowest. */
function boxOf({ card, nodes }: CardResult, node: number, perspective: string, grades: readonly GradeBand[], words: MapSheetWords): MapBand["boxes"][number] {
  const { points } = nodes[node]!;
  const look = lookOf(points, grades);
  const light = points === null ? `${words.sign[look]} ${words.missing}` : `${words.sign[look]} ${grades[gradeIndex(points, grades, null)]!.grade} ${words.points(points)}`;
  const { name } = card.nodes[node]!;
  return { id: node, text: `${name}\n${light}`, altText: words.box(perspective, name, light), look };
}

function lookOf(points: Points | null, grades: readonly GradeBand[]): BoxLook {
  if (points === null) return "grey";
  const index = gradeIndex(points, grades, null);
  return index === 0 ? "green" : index === grades.length - 1 ? "red" : "amber";
}

function linkOf(card: Scorecard, { link, cause, effect }: CardLink, words: MapSheetWords): MapLink {
  const lag = isLagged(link) ? words.lag(link.lag!) : null;
  const remarks = [link.strength === null ? null : words.strength(link.strength), lag, link.feedback ? words.feedback : null].filter((remark) => remark !== null);
  return { cause, effect, look: lineLook(link), label: lag, altText: words.line(card.nodes[cause]!.name, card.nodes[effect]!.name, remarks) };
}

/** Only what the map shows is explained. */
function legendOf(links: readonly MapLink[], grades: readonly GradeBand[], { legend }: MapSheetWords): readonly LegendEntry[] {
  const strengths = (["strong", "usual", "weak"] as const).filter((strength) => links.some(({ look }) => look.strength === strength));
  const dashes = (["lagged", "feedback"] as const).filter((dash) => links.some(({ look }) => look.dash === dash));
  return [
    { text: legend.lights(grades.map(({ grade }) => grade)), look: null },
    ...strengths.map((strength): LegendEntry => ({ text: legend[strength], look: { strength, dash: "none" } })),
    ...dashes.map((dash): LegendEntry => ({ text: legend[dash], look: { strength: "usual", dash } })),
  ];
}
