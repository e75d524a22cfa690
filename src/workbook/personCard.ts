/**
 * 个人计分卡: what one person signs: the scorecard of each of his posts, what each
 * post counts for, and the result after shares and difficulty.
 */
import type { PersonResult } from "../scorecard/assessment";
import type { Post } from "../scorecard/model";
import { withoutDust } from "../scorecard/number";
import { cellAddress } from "../scorecard/table";
import { leastHeights, type ScaleStyle } from "./appraisalScale";
import { computed } from "./computedCells";
import { columnWidths, rowHeights, segments } from "./fitting";
import { pointsFormat, weightFormat } from "./numberFormats";
import { remarksAfter, type AdditionColumns } from "./scaleAdditions";
import { scaleColumns } from "./scaleColumns";
import type { ScaleContents } from "./scaleContents";
import { scaleFoot, type Verdict } from "./scaleFoot";
import type { ScaleDraft, ScaleForm } from "./scaleForm";
import { scaleTable } from "./scaleTable";
import { place, type PlacedCell, type Section, type SheetDrawing } from "./sheetDrawing";

/** A post of the person, with the card it is scored by. */
export interface PostCard extends ScaleDraft {
  readonly post: Post;
}

/** 个人计分卡 of one person, over the cards of his posts. */
export function personCard(form: ScaleForm, person: PersonResult, posts: readonly PostCard[], style: ScaleStyle): SheetDrawing {
  const { words } = form;
  const first = posts[0]!.contents;
  const columns = scaleColumns(form, "compact", style.all, first);
  const cells: PlacedCell[] = [];
  const bases: string[] = [];
  let top = 2;
  let additions: AdditionColumns | null = null;
  for (const { post, form: own, contents } of posts) {
    cells.push(place(top, 0, words.posts.cardScore(post.card, post.post), "section", { columns: columns.length }));
    const table = scaleTable(own, contents, scaleColumns(own, "compact", style.all, contents), top + 1);
    cells.push(...table.cells);
    bases.push(table.base);
    additions = table.additions;
    top = table.next;
  }
  const summary = postRows(form, person, posts, bases, additions!, top);
  cells.push(...summary.cells);
  const widths = columnWidths(columns, cells, "portrait");
  const verdict: Verdict = {
    score: person.after,
    final: person.final,
    grade: person.grade,
    flag: person.flag,
    bands: null,
    findings: posts.flatMap(({ contents }) => contents.findings),
    base: summary.base,
    added: summary.added,
  };
  const note = style.note === null ? null : style.note([...new Set(posts.flatMap(({ contents }) => contents.sources))]);
  const foot = scaleFoot(form, verdict, words.signatures.person, note, widths, summary.next);
  const all = [...personHead(form, person, first, widths), ...cells, ...foot.cells];
  return {
    language: form.language,
    cells: all,
    rows: foot.next,
    columns: columns.length,
    columnWidths: widths,
    rowHeights: rowHeights(all, widths, leastHeights(foot.next, foot.heights)),
    print: { orientation: "portrait", titleRows: null, footer: words.page },
  };
}

function personHead({ words }: ScaleForm, { person }: PersonResult, { settings }: ScaleContents, widths: readonly number[]): readonly PlacedCell[] {
  const facts = [
    ...(settings.organisation === null ? [] : [words.facts.organisation(settings.organisation)]),
    words.facts.owner(person, "individual"),
    words.facts.period(settings.period),
  ];
  const spans = segments(widths, facts.map(() => 1));
  return [
    place(0, 0, words.title.person(settings.period, person), "title", { columns: widths.length }),
    ...facts.map((fact, index) => place(1, spans[index]!.column, fact, index === facts.length - 1 ? "factEnd" : "fact", { columns: spans[index]!.columns })),
  ];
}

/** 岗位: share, difficulty and score of each post, and Σ share·score·difficulty / Σ share, at most 100. */
function postRows(form: ScaleForm, person: PersonResult, posts: readonly PostCard[], bases: readonly string[], at: AdditionColumns, top: number): Section & { readonly base: string; readonly added: string | null } {
  const { words, cells: mode } = form;
  const heading = postCells(at, top, words.posts.post, [words.posts.share, words.posts.difficulty, words.posts.points, words.posts.postScore].map((text) => ({ content: text })), "header");
  const rows = posts.flatMap(({ post, contents }, index) => {
    const row = top + 1 + index;
    const score = contents.result.evaluated;
    const [share, difficulty, points] = [at.weight, at.weight + 1, at.points].map((column) => cellAddress(row, column));
    return postCells(at, row, words.posts.cardScore(post.card, post.post), [
      { content: post.share, numberFormat: weightFormat(posts.map((each) => each.post.share)) },
      { content: post.difficulty },
      { content: computed(mode, bases[index]!, score), numberFormat: pointsFormat },
      { content: computed(mode, `IF(ISNUMBER(${points}),${share}*${points}*${difficulty},"")`, score === null || post.share === null ? null : post.share * score * post.difficulty), numberFormat: pointsFormat },
    ], null);
  });
  const before = top + 1 + posts.length;
  const after = before + 1;
  const span = (column: number): string => `${cellAddress(top + 1, column)}:${cellAddress(before - 1, column)}`;
  const isWhole = `COUNT(${span(at.weighted)})<${posts.length}`;
  const mean = `IF(${isWhole},"",MIN(100,SUMPRODUCT(${span(at.weight)},${span(at.points)})/SUM(${span(at.weight)})))`;
  const withDifficulty = `IF(${isWhole},"",MIN(100,SUM(${span(at.weighted)})/SUM(${span(at.weight)})))`;
  const adjustment = person.final === null || person.after === null ? null : withoutDust(person.final - person.after);
  const isAdjusted = posts.some(({ contents }) => contents.adjustments.length > 0);
  return {
    cells: [
      ...heading,
      ...rows,
      ...resultRow(at, before, words.posts.before, computed(mode, mean, person.before)),
      ...resultRow(at, after, words.posts.after, computed(mode, withDifficulty, person.after)),
      ...(isAdjusted ? resultRow(at, after + 1, words.posts.adjustment, adjustment) : []),
    ],
    next: after + (isAdjusted ? 2 : 1),
    base: cellAddress(after, at.weighted),
    added: isAdjusted ? cellAddress(after + 1, at.weighted) : null,
  };
}

type Cells = readonly { readonly content: PlacedCell["content"]; readonly numberFormat?: string }[];

/** A name and four cells over the columns of the table: share, difficulty, points, points that count. */
function postCells(at: AdditionColumns, row: number, name: string, four: Cells, look: "header" | null): readonly PlacedCell[] {
  const five = [{ content: name }, ...four];
  const spans = [
    { column: 0, columns: at.weight },
    { column: at.weight, columns: 1 },
    { column: at.weight + 1, columns: at.points - at.weight - 1 },
    { column: at.points, columns: 1 },
    { column: at.weighted, columns: 1 },
  ];
  const cells = spans.map(({ column, columns }, index) => {
    const { content, numberFormat = "General" }: Cells[number] = five[index]!;
    return place(row, column, content, look ?? (index === 0 ? "text" : index <= 2 ? "centred" : "number"), { columns, numberFormat });
  });
  return [...cells, ...remarksAfter(at, row, name, "text")];
}

function resultRow(at: AdditionColumns, row: number, word: string, content: PlacedCell["content"]): readonly PlacedCell[] {
  return [
    place(row, 0, word, "total", { columns: at.weighted }),
    place(row, at.weighted, content, "totalNumber", { numberFormat: pointsFormat }),
    ...remarksAfter(at, row, word, "total"),
  ];
}
