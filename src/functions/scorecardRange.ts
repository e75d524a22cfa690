import { assembleRange } from "../scorecard/assemble";
import type { Finding } from "../scorecard/finding";
import type { Book, Missing } from "../scorecard/model";
import { type Scored, scoreBook } from "../scorecard/score";
import type { Language, Table } from "../scorecard/table";
import { choices, missingOf } from "../scorecard/words";
import { choiceArgument } from "./arguments";
import type { Range } from "./cells";
import { faultError } from "./failure";
import { rememberTables } from "./knownTables";
import { tableOf } from "./rangeTable";

/** 计分卡区域: a scorecard table that was handed over, read once for all the cells that point at it. */
export interface ScorecardRange {
  readonly language: Language;
  readonly table: Table<"indicators">;
  readonly book: Book;
  /** What could not be read. */
  readonly found: readonly Finding[];
  /** The scores, by what happens to missing data. */
  readonly scored: (missing: Missing) => Scored;
}

const known = rememberTables(read);

function read(range: Range): ScorecardRange {
  const table = tableOf("indicators", range, ["indicator"]);
  if (table === null) throw faultError("zh", { fault: "no-indicators" });
  if (table.rows.length === 0) throw faultError(table.language, { fault: "no-rows", argument: "scorecard" });
  const { book, findings } = assembleRange([table]);
  const scores = new Map<Missing, Scored>();
  return {
    language: table.language,
    table,
    book,
    found: findings,
    scored: (missing) => {
      const done = scores.get(missing) ?? scoreBook({ cards: book.cards, settings: { ...book.settings, missing } }, findings);
      scores.set(missing, done);
      return done;
    },
  };
}

/** The scorecard in a range (读计分卡区域); a range without its header row is #VALUE!. */
export function scorecardIn(value: unknown): ScorecardRange {
  return known(value);
}

/** 缺数: what happens to missing data; `block` where it is left out. */
export function missingIn(value: unknown, language: Language): Missing {
  if (value === null || value === undefined) return "block";
  return choiceArgument({ argument: "missing", language }, value, missingOf, [...choices.missing(language).values(), ...choices.missing("en").keys()]) ?? "block";
}

/** The cause-and-effect table in a range (读因果区域). */
export const linksIn = (value: unknown, language: Language): Table<"links"> => {
  const table = knownLinks(value);
  if (table === null) throw faultError(language, { fault: "no-links" });
  return table;
};

const knownLinks = rememberTables((range) => {
  const table = tableOf("links", range, ["cause", "effect"]);
  return table === null || table.columns.cause === undefined || table.columns.effect === undefined ? null : table;
});
