/**
 * 归卡: which row belongs to which card, perspective and objective. Tables are taken
 * in the order 卡, 维度, 目标, 指标, so that the first three set the order of what they
 * list and the indicators hang where they belong.
 */
import { type RowReader, errorIn, isBlank, readRows, textIn } from "./cells";
import { OBJECTIVE, PERSPECTIVE } from "./cardColumns";
import { type CardDraft, type Drafts, type GroupDraft, type RowOf, addGroup, draftOf, moveGroup, nowhere, stateWeight } from "./cardDraft";
import { type Finding, finding } from "./finding";
import { vetoOf } from "./ruleText";
import { nameKey } from "./sameName";
import { type Cell, type FieldsOf, type Table, placeOf } from "./table";
import { kindOf, outsideRowOf, useOf } from "./words";

/** An indicator row that lies outside the 100 %: 否定项, weight `/` or `—`, 一票否决. */
export interface OutsideRow {
  readonly card: string;
  readonly table: Table<"indicators">;
  readonly row: number;
}

export interface Gathered {
  readonly cards: readonly CardDraft[];
  /** The tables that draft rows point into. */
  readonly tables: readonly Table[];
  readonly outside: readonly OutsideRow[];
}

/** Finds the cards of a workbook, and where each row of its tables hangs. */
export function gatherCards(tables: readonly Table[], findings: Finding[]): Gathered {
  const drafts: Drafts = { byName: new Map(), all: [] };
  const outside: OutsideRow[] = [];
  const each = <K extends Table["kind"]>(kind: K, gather: (table: Table<K>, index: number) => void): void =>
    tables.forEach((table, index) => {
      if (table.kind === kind) gather(table as unknown as Table<K>, index);
    });

  each("cards", (table, index) => gatherCardRows(drafts, table, index, findings));
  each("indicators", (table) => nameCards(drafts, table));
  each("perspectives", (table, index) => gatherPerspectives(drafts, table, index, findings));
  each("objectives", (table, index) => gatherObjectives(drafts, table, index, findings));
  each("indicators", (table, index) => outside.push(...gatherIndicators(drafts, table, index, findings)));
  return { cards: drafts.all, tables, outside };
}

function gatherCardRows(drafts: Drafts, table: Table<"cards">, index: number, findings: Finding[]): void {
  readRows(table, findings, (row) => textIn(row.cell("card")), (row) => {
    const name = row.text("card");
    if (name === null) return null;
    return draftOf(drafts, name, {
      own: { table: index, row: row.row },
      kind: row.choice("kind", kindOf),
      parent: row.text("parent"),
      owner: row.text("owner"),
      group: row.text("group"),
    });
  });
}

/** Cards in the order in which the indicators name them. */
function nameCards(drafts: Drafts, table: Table<"indicators">): void {
  let last: Cell = null;
  if (table.columns.card === undefined) {
    if (table.rows.length > 0) draftOf(drafts, table.cardName ?? "");
    return;
  }
  for (const row of table.rows) {
    const cell = table.values[row]![table.columns.card] ?? null;
    if (cell === last) continue;
    last = cell;
    const name = textIn(cell);
    if (name !== null) draftOf(drafts, name);
  }
}

/** The cards a row of 维度 or 目标 speaks of: the one it names, else that of the row above, else the sheet's own, else all. */
function cardsOf(drafts: Drafts, table: Table<"perspectives"> | Table<"objectives">, row: RowReader<"perspectives"> | RowReader<"objectives">, above: readonly CardDraft[]): readonly CardDraft[] {
  if (table.columns.card === undefined) {
    const own = table.cardName === null ? undefined : drafts.byName.get(nameKey(table.cardName));
    if (own !== undefined) return [own];
    return drafts.all.length > 0 ? drafts.all : [draftOf(drafts, table.cardName ?? "")];
  }
  const name = textIn(row.cell("card"));
  if (name !== null) return [draftOf(drafts, name)];
  return above.length > 0 ? above : drafts.all;
}

function gatherPerspectives(drafts: Drafts, table: Table<"perspectives">, index: number, findings: Finding[]): void {
  let cards: readonly CardDraft[] = [];
  readRows(table, findings, (row) => textIn(row.cell("card")), (row) => {
    cards = cardsOf(drafts, table, row, cards);
    const name = row.text("perspective");
    if (name === null) return null;
    const [code, order] = [row.text("code"), row.number("order")];
    for (const card of cards) {
      const known = card.members.get(nameKey(name));
      const group = known ?? addGroup(card, { level: PERSPECTIVE, name, code, order, own: { table: index, row: row.row }, optional: cards.length > 1 });
      stateWeight(group, row.cell("perspectiveWeight"), table, row.row, "perspectiveWeight", card.name, findings);
    }
    return null;
  });
}

function gatherObjectives(drafts: Drafts, table: Table<"objectives">, index: number, findings: Finding[]): void {
  let cards: readonly CardDraft[] = [];
  let perspective: string | null = null;
  readRows(table, findings, (row) => textIn(row.cell("card")), (row) => {
    const before = cards;
    cards = cardsOf(drafts, table, row, cards);
    perspective = row.text("perspective") ?? (before === cards || before[0] === cards[0] ? perspective : null);
    const name = row.text("objective");
    if (name === null) return null;
    const code = row.text("code");
    const optional = cards.length > 1;
    for (const card of cards) {
      const parent = perspective === null ? card : perspectiveOf(card, perspective, nowhere);
      const known = parent.members.get(nameKey(name));
      const group = known?.level === OBJECTIVE ? known : addGroup(parent, { level: OBJECTIVE, name, code, own: { table: index, row: row.row }, optional });
      stateWeight(group, row.cell("objectiveWeight"), table, row.row, "objectiveWeight", card.name, findings);
    }
    return null;
  });
}

function perspectiveOf(card: CardDraft, name: string, first: RowOf): GroupDraft {
  const known = card.members.get(nameKey(name));
  return known?.level === PERSPECTIVE ? known : addGroup(card, { level: PERSPECTIVE, name, first });
}

/** Where 目标 leaves the perspective of an objective to the indicators, the first that names it says where it hangs. */
function objectiveOf(card: CardDraft, perspective: GroupDraft | null, name: string, first: RowOf): GroupDraft {
  const parent = perspective ?? card;
  const known = parent.members.get(nameKey(name));
  if (known?.level === OBJECTIVE) return known;
  const listed = card.members.get(nameKey(name));
  if (perspective === null || listed?.level !== OBJECTIVE || listed.children.length > 0) return addGroup(parent, { level: OBJECTIVE, name, first });
  moveGroup(listed, card, perspective);
  return listed;
}

/** The perspective under which 目标 lists an objective. */
function perspectiveListing(card: CardDraft, objective: string): GroupDraft | null {
  const key = nameKey(objective);
  for (const member of card.members.values()) {
    if (member.level === PERSPECTIVE && member.members.has(key)) return member;
  }
  return null;
}

/** Where reading stands in an indicator table. Names that repeat those of the row above are recognised by their cells, without being read. */
interface Position {
  card: CardDraft | null;
  cardCell: Cell;
  perspectiveCell: Cell;
  objectiveCell: Cell;
  /** As stated, or going on from the row above. */
  perspectiveName: string | null;
  objectiveName: string | null;
  /** The row states its perspective itself. */
  statesPerspective: boolean;
  outside: "always" | "unweighted" | null;
  /** The groups of these names, once an indicator hangs there. */
  perspective: GroupDraft | null;
  objective: GroupDraft | null;
  isPlaced: boolean;
}

function startOf(card: CardDraft | null, cardCell: Cell): Position {
  return {
    card, cardCell, perspectiveCell: null, objectiveCell: null, perspectiveName: null, objectiveName: null,
    statesPerspective: false, outside: null, perspective: null, objective: null, isPlaced: false,
  };
}

/** Goes on to a row whose perspective or objective cell differs from the last. A blank perspective, and with it a blank objective, goes on from the row above. */
function moveTo(position: Position, perspectiveCell: Cell, objectiveCell: Cell): void {
  const perspective = textIn(perspectiveCell);
  const objective = textIn(objectiveCell);
  position.perspectiveCell = perspectiveCell;
  position.objectiveCell = objectiveCell;
  position.statesPerspective = perspective !== null;
  position.perspectiveName = perspective ?? position.perspectiveName;
  position.objectiveName = objective ?? (perspective === null ? position.objectiveName : null);
  const stated = [perspective, objective].map((name) => (name === null ? null : outsideRowOf(name)));
  position.outside = stated[0] ?? stated[1] ?? (perspective === null ? position.outside : null);
  position.isPlaced = false;
}

/** Finds or makes the groups of the row at hand. */
function place(position: Position, card: CardDraft, here: RowOf): void {
  const { perspectiveName, objectiveName } = position;
  const listing = objectiveName === null || position.statesPerspective ? null : perspectiveListing(card, objectiveName);
  position.perspective = listing ?? (perspectiveName === null ? null : perspectiveOf(card, perspectiveName, here));
  position.objective = objectiveName === null ? null : objectiveOf(card, position.perspective, objectiveName, here);
  for (const group of [position.perspective, position.objective]) if (group !== null && group.first.table < 0) group.first = here;
  position.isPlaced = true;
}

/** Hangs every indicator row under its card, perspective and objective; rows outside the 100 % are set apart. */
function gatherIndicators(drafts: Drafts, table: Table<"indicators">, index: number, findings: Finding[]): readonly OutsideRow[] {
  const outside: OutsideRow[] = [];
  const { columns } = table;
  const cellIn = (cells: readonly Cell[], column: number | undefined): Cell => (column === undefined ? null : (cells[column] ?? null));
  const isOutside = outsideTest(table);
  let position = startOf(columns.card === undefined ? (drafts.byName.get(nameKey(table.cardName ?? "")) ?? null) : null, null);

  for (const row of table.rows) {
    const cells = table.values[row]!;
    const cardCell = cellIn(cells, columns.card);
    if (cardCell !== position.cardCell) {
      const error = errorIn(cardCell);
      if (error !== null) {
        // Nobody can say whose row it is.
        findings.push(cellError(table, row, "card", null, error));
        continue;
      }
      const name = textIn(cardCell);
      const card = name === null ? position.card : draftOf(drafts, name);
      if (card !== position.card) position = startOf(card, cardCell);
      position.cardCell = cardCell;
    }
    const { card } = position;
    const perspectiveCell = cellIn(cells, columns.perspective);
    const objectiveCell = cellIn(cells, columns.objective);
    if (perspectiveCell !== position.perspectiveCell || objectiveCell !== position.objectiveCell) {
      moveTo(position, perspectiveCell, objectiveCell);
      for (const [field, cell] of [["perspective", perspectiveCell], ["objective", objectiveCell]] as const) {
        const error = errorIn(cell);
        if (error !== null) findings.push(cellError(table, row, field, card?.name ?? null, error));
      }
    }
    if (card === null || isBlank(cellIn(cells, columns.indicator))) continue;

    if (isOutside(cells, position.outside)) {
      outside.push({ card: card.name, table, row });
      continue;
    }
    const here = { table: index, row };
    if (!position.isPlaced) place(position, card, here);
    if (card.first.table < 0) card.first = here;
    (position.objective ?? position.perspective ?? card).children.push(card.indicatorRows.length);
    card.indicatorTables.push(index);
    card.indicatorRows.push(row);
    if (columns.perspectiveWeight !== undefined && position.perspective !== null) {
      stateWeight(position.perspective, cellIn(cells, columns.perspectiveWeight), table, row, "perspectiveWeight", card.name, findings);
    }
    if (columns.objectiveWeight !== undefined && position.objective !== null) {
      stateWeight(position.objective, cellIn(cells, columns.objectiveWeight), table, row, "objectiveWeight", card.name, findings);
    }
  }
  return outside;
}

function cellError(table: Table<"indicators">, row: number, field: FieldsOf["indicators"], card: string | null, error: string): Finding {
  return finding("cell-error", placeOf(table, row, field), card, { name: null, table: "indicators", error });
}

const dashes = new Set(["/", "-", "--", "---", "—", "——", "–", "―", "−", "\\"]);

/** `/` and `—` in place of a weight mark a row outside the 100 %. @example isDash("／") // true */
export function isDash(cell: Cell): boolean {
  return typeof cell === "string" && cell.length < 8 && dashes.has(nameKey(cell));
}

/** Which rows lie outside the 100 %: 否定项, a dash for a weight, a veto; never a monitored indicator. */
function outsideTest(table: Table<"indicators">): (cells: readonly Cell[], stated: Position["outside"]) => boolean {
  const { weight, use, ruleText, method } = table.columns;
  const vetoes = new Map<string, boolean>();
  const isVeto = (cell: Cell | undefined): boolean => {
    if (typeof cell !== "string" || cell === "") return false;
    const known = vetoes.get(cell) ?? vetoOf(cell) !== null;
    vetoes.set(cell, known);
    return known;
  };
  return (cells, stated) => {
    const weightCell = weight === undefined ? null : (cells[weight] ?? null);
    const isMarked =
      stated === "always" ||
      (stated === "unweighted" && isBlank(weightCell)) ||
      (typeof weightCell === "string" && isDash(weightCell)) ||
      (ruleText !== undefined && isVeto(cells[ruleText])) ||
      (method !== undefined && isVeto(cells[method]));
    return isMarked && !(use !== undefined && useOf(textIn(cells[use]) ?? "") === "monitored");
  };
}
