/** The sentences of findings in English: where, what it is, what it should be, what to do. */
import type { Ambiguity } from "../scorecard/finding";
import type { Field, TableKind } from "../scorecard/table";
import { address } from "./address";
import { day, list, number, percent, proportion, quoted } from "./amounts";
import type { FindingWording } from "./findingWording";
import { headerOfField, tableName } from "./headers";
import { unreadBecause } from "./unreadReason";

const names = (all: readonly string[]): string => list(all.map(quoted), ", ", (n) => `, … ${n} in all`);
const about = (name: string | null, table: TableKind): string => (name === null ? `the ${tableName("en", table)} table` : `“${quoted(name)}”`);
const column = (field: Field | null, table: TableKind): string => (field === null ? "The cell" : headerOfField("en", field, table));
const range = ([low, high]: readonly [number, number]): string => `${number(low)} and ${number(high)}`;

const ambiguities: { readonly [A in Ambiguity]: string } = {
  unsaid: "does not say how points follow from the actual. Add a method (such as ratio), or say what each step costs, as in “2 points off for each 1% above target”",
  full: "it does not say whether its points are out of 100 or out of this indicator's points. State the full mark, as in “10 points; 2 points off per case”",
  percent: "a per cent in it may mean the indicator itself or a share of its target, or the actual is written another way (93 and 93%). Write both alike",
  unit: "its unit is not the indicator's. Use one unit",
  method: "the method and the rule text, or the clauses of the text, do not make one rule. Keep one of them",
  place: "the actual may be a place or a number to rank among peers. Name the unit, or fill in the peers",
  gap: "percentage points are a difference, and it does not say from what. Say so, as in “more than 5 percentage points below target”; where the indicator is itself a difference, make its unit “percentage points”",
};

const noScorecard = {
  empty: "The workbook is empty, so there is no scorecard to read. Open your appraisal sheet, or make the template",
  hidden: "Every sheet with something on it is hidden and was not read. Unhide them, or tick them in the pane",
  "no-rows": "There is a header for indicators, but no indicator below it. Fill in the rows below the header",
  "other-form": "No scorecard was recognised: there is not one row per indicator (headers stand one under the other, or indicators are columns). Make it so (copy, Paste Special, Transpose), or copy it into the template",
  unrecognised: "No scorecard was recognised: there is no header row with an Indicator column. Point out the header and its columns in the pane, or make the template",
} as const;

export const findingsEn: FindingWording = {
  "no-scorecard": (f) => `${noScorecard[f.why]}.`,
  "sheet-empty": (f) => `Sheet “${f.at.sheet ?? ""}” is empty, so no indicator was read from it. Fill it in, or delete it.`,
  "sheet-unread": (f) => `Sheet “${f.at.sheet ?? ""}” resembles “${f.like}”, but its header was not recognised. Check the header, or point out its columns in the pane.`,
  "sheet-too-large": (f) => `Sheet “${f.at.sheet ?? ""}” is too large and was not read. Delete unused rows and columns, or split it.`,

  "weights-sum": (f) =>
    f.expected === 1
      ? `Weights under “${quoted(f.group)}” sum to ${percent(f.sum)}, not 100%. Adjust ${names(f.members)}.`
      : `“${quoted(f.group)}” is stated as ${percent(f.expected)}, but its members sum to ${percent(f.sum)}; the two should be equal. Adjust ${names(f.members)}.`,
  "weight-unreadable": (f) => `The weight “${quoted(f.value)}” of “${quoted(f.name)}” cannot be read and is not guessed at. Write 30%, 0.3 or 30 points, one way throughout a group.`,
  "weight-negative": (f) => `The weight of “${quoted(f.name)}” is ${percent(f.value)}; it cannot be below 0. Enter 0 or more; deductions belong under Adjustments.`,
  "weight-missing": (f) => `“${quoted(f.name)}” has no weight. Enter one; an indicator that does not count should have Use “monitored”.`,
  "weight-on-monitored": (f) =>
    f.isVeto
      ? `“${quoted(f.name)}” is a veto and carries no weight, but${f.share === null ? " one" : ` ${percent(f.share)}`} is stated. Write “/” instead.`
      : `“${quoted(f.name)}” is monitored and carries no weight, but${f.share === null ? " one" : ` ${percent(f.share)}`} is stated. Clear it, or set Use to “scored”.`,
  "weights-equal": (f) => `All ${f.n} weights under “${quoted(f.group)}” are ${percent(f.share)}, so nothing stands out. Weigh by importance: ${names(f.members)}.`,
  "points-weighted": (f) => `No points of “${quoted(f.card ?? "")}” exceed their weight (“${quoted(f.name)}”: ${number(f.points)}, weight ${percent(f.share)}); they count out of 100. If they are weighted already, write weights as points, such as ${number(f.share * 100)} points.`,
  "points-outside": (f) => `The points of “${quoted(f.name)}”, ${number(f.points)}, are not between 0 and the full mark of ${number(f.full)}, and count as ${f.points < 0 ? 0 : number(f.full)}. Check them; write extra points as adjustments.`,
  "weight-small": (f) => `“${quoted(f.name)}” is ${percent(f.share)} of the card, below ${percent(f.least)}, and hardly moves the total. Raise it, or monitor it instead.`,
  "weight-large": (f) => `“${quoted(f.name)}” is ${percent(f.share)} of the card, above ${percent(f.most)}, and decides the total alone. Lower it, or split it.`,

  "too-many-indicators": (f) => `“${quoted(f.card ?? "")}” has ${f.n} scored indicators; 15 to ${f.most} is usual. Merge some, or monitor the lesser ones.`,
  "results-minority": (f) => `Result indicators hold ${percent(f.share)} of the weight of “${quoted(f.card ?? "")}”; it should be at least half. Raise their weights.`,
  "perspective-empty": (f) => `Perspective “${quoted(f.perspective)}” of “${quoted(f.card ?? "")}” has no objective. Add objectives and indicators, or choose another preset.`,
  "card-without-indicator": (f) => `“${quoted(f.name)}” has no scored indicator, so no total can be formed. Add indicators.`,
  "objective-without-indicator": (f) => `Objective “${quoted(f.name)}” has no scored indicator, so it has no points. Add an indicator, or remove the objective.`,
  "objective-without-action": (f) => `Objective “${quoted(f.name)}” has no action plan. Say under Actions who does what by when.`,
  "duplicate-code": (f) => `Code “${quoted(f.code)}” is used twice: by “${quoted(f.name)}” and at ${address("en", f.first)}. Change one of them.`,
  "duplicate-name": (f) => `The name “${quoted(f.name)}” is used twice, first at ${address("en", f.first)}. Rename one, or delete a row.`,
  "balance-term": (f) => `“${quoted(f.card ?? "")}” has no ${f.lacking}-term objective; a card should have both long and short. Add one, or check the Term column.`,
  "balance-view": (f) => `“${quoted(f.card ?? "")}” has no ${f.lacking === "outward" ? "outward perspective (customers, the public)" : "inward perspective (internal processes)"}; a card should look both ways. Add one.`,

  "target-missing": (f) => `Indicator “${quoted(f.name)}” has no target, which its method needs. Enter the target.`,
  "target-text": (f) =>
    `The target “${quoted(f.value)}” of “${quoted(f.name)}” ${f.bound === undefined ? "cannot be counted as one number. Enter only a number; its unit belongs under Unit" : `and its rule pull in opposite directions. Check it, or say in the rule “${f.bound > 0 ? "higher" : "lower"} is better”`}.`,
  "target-equals-baseline": (f) => `Target and baseline of “${quoted(f.name)}” are both ${number(f.both)}, so no progress can be measured. Change one of them.`,
  "baseline-missing": (f) => `Indicator “${quoted(f.name)}” has no baseline, which its method needs. Enter the baseline.`,
  "ratio-zero": (f) => `“${quoted(f.name)}” is scored by ratio, but the divisor is 0 or negative. Change the target or the actual, or use another method.`,
  "actual-missing": (f) => `Indicator “${quoted(f.name)}” has no actual, so there is no total. Enter it; if there is none, choose exclude, zero or mean under Missing.`,
  "percent-mixed": (f) => `Target ${number(f.target)} and actual ${number(f.actual)} of “${quoted(f.name)}”: one looks like per cents, one like a share, a hundredfold apart. Write both with %.`,
  "actual-text": (f) => `The actual “${quoted(f.value)}” of “${quoted(f.name)}” does not fit its method. Enter a number, or a word that the rule lists.`,
  "units-differ": (f) => `“${quoted(f.name)}”: ${column(f.at.field, f.table)} says “${quoted(f.unit)}”, ${column(f.ownField, "indicators")} “${quoted(f.own)}”. Different units are neither compared nor converted. Use one unit.`,
  "cell-error": (f) => `${column(f.at.field, f.table)} of ${about(f.name, f.table)} is the error ${f.error}. Mend the formula of the cell.`,
  "value-unreadable": (f) => `${column(f.at.field, f.table)} of ${about(f.name, f.table)} is “${quoted(f.value)}”, which cannot be read and is not guessed at. Write it as the column asks: where that is a number, only the number.`,

  "rule-unreadable": (f) =>
    f.isJudged === true
      ? `The rule of “${quoted(f.name)}” leaves the points to a person: “${quoted(f.clause)}”. Type the points given under Points.`
      : `The rule of “${quoted(f.name)}” has words that cannot be read: “${quoted(f.clause)}”; ${unreadBecause("en", f.clause, f.name)}. Rewrite them, such as “2 points off per case”, or type the points under Points.`,
  "rule-missing": (f) => `“${quoted(f.name)}” has no method, no rule and no points. Enter at least one of them.`,
  "rule-ambiguous": (f) => `The rule “${quoted(f.text)}” of “${quoted(f.name)}” ${f.about === "unsaid" ? "" : "can be read two ways: "}${ambiguities[f.about]}.`,
  "bands-gap": (f) => `The bands of “${quoted(f.name)}” leave a gap between ${range(f.between)}; an actual in it has no points. Close the gap.`,
  "bands-overlap": (f) => `The bands of “${quoted(f.name)}” overlap between ${range(f.between)}; an actual in it has two results. Separate them.`,

  "drift-renamed": (f) => `Indicator “${quoted(f.name)}” of “${quoted(f.card ?? "")}” is called “${quoted(f.was)}” on the other cards. Use one name.`,
  "drift-missing": (f) => `“${quoted(f.card ?? "")}” lacks the indicator “${quoted(f.lacking)}” that the other cards have. Add it, or say why it does not apply.`,
  "drift-extra": (f) => `Indicator “${quoted(f.name)}” of “${quoted(f.card ?? "")}” is on none of the other cards. Check whether it belongs there.`,
  "drift-weight": (f) => `“${quoted(f.name)}” of “${quoted(f.card ?? "")}” weighs ${percent(f.share)}; on most of the other cards it weighs ${percent(f.was)}. Make it the same, unless it is meant.`,
  "not-cascaded": (f) => `No sub-card takes up objective “${quoted(f.name)}”. Name it in the Supports column of a sub-card's objective.`,
  "not-aligned": (f) =>
    f.alignsWith.length === 0
      ? `Objective “${quoted(f.name)}” does not say which objective above it supports. Fill in Supports.`
      : `Objective “${quoted(f.name)}” supports “${names(f.alignsWith)}”, which is on no card above. Use the code or name of an objective above.`,
  "rollup-unknown": (f) =>
    f.candidates.length === 0
      ? `“${quoted(f.member)}”, which “${quoted(f.name)}” rolls up, was not found. Use the name or code of a card, objective or indicator.`
      : `“${quoted(f.member)}”, which “${quoted(f.name)}” rolls up, may be any of ${names(f.candidates)}. Write the whole path.`,
  "rollup-loop": (f) => `The roll-up leads back to itself: ${f.loop.map(quoted).join(" → ")} → ${quoted(f.loop[0] ?? "")}. Break it at one point.`,
  "card-unknown": (f) => `“${quoted(f.name)}” is no card of this workbook, so this row does not count. Use the name of a card.`,
  "objective-unknown": (f) => `“${quoted(f.name)}” is no objective of this workbook. Use the code or name of an objective.`,
  "indicator-unknown": (f) =>
    f.candidates.length === 0
      ? `“${quoted(f.name)}” is no indicator of this workbook, so this actual does not count. Use the code or name of an indicator.`
      : `“${quoted(f.name)}” may be any of ${names(f.candidates)}, so this actual does not count. Use a code.`,

  "link-unknown": (f) => `“${quoted(f.name)}” in the links is no objective. Use the code or name of an objective.`,
  "link-self": (f) => `“${quoted(f.name)}” is both cause and effect of one link. Change one end, or delete the row.`,
  "link-duplicate": (f) => `The link “${quoted(f.cause)} → ${quoted(f.effect)}” already stands at ${address("en", f.first)}. Delete one of the rows.`,
  "link-loop": (f) => `Cause and effect form a loop: ${f.loop.map(quoted).join(" → ")} → ${quoted(f.loop[0] ?? "")}. If it is feedback, mark it and state the lag in months; if not, break it.`,
  "link-downward": (f) => `“${quoted(f.cause)} → ${quoted(f.effect)}” leads from a higher perspective to a lower one. Check the direction; if it is feedback, mark it.`,
  "objective-isolated": (f) => `Objective “${quoted(f.name)}” has no link in or out. Add its causes or effects.`,
  "objective-unsupported": (f) => `Nothing leads to objective “${quoted(f.name)}”. Add what supports it from below.`,
  "objective-dead-end": (f) => `Objective “${quoted(f.name)}” leads nowhere. Add its effect.`,
  "no-path-to-top": (f) => `No chain from objective “${quoted(f.name)}” reaches the highest perspective. Link it through to the top.`,
  "perspective-unsupported": (f) => `No link enters perspective “${quoted(f.name)}” from below. Link an objective below to it.`,

  "action-overdue": (f) => `Action “${quoted(f.name)}” was due on ${day(f.due)} and stands at ${percent(f.progress)}. Follow it up, or update its progress.`,
  "budget-exceeded": (f) => `“${quoted(f.name)}” spent ${number(f.spent)}, more than its budget of ${number(f.budget)}${f.budget > 0 ? ` (${proportion(f.spent, f.budget)})` : ""}. Check the spending, or revise the budget.`,

  "evaluation-weights-sum": (f) => `The weights of the evaluating parties and the scorecard of “${quoted(f.card ?? "")}” sum to ${percent(f.sum)}, not 100%. Adjust them.`,
  "raters-too-few": (f) => `“${quoted(f.party)}” of “${quoted(f.card ?? "")}” has ${f.n} raters; at least ${f.least} are required, so there is no final score. Add raters.`,
  "rater-outlier": (f) => `${f.rater === null ? "A rater" : `“${quoted(f.rater)}”`} of “${quoted(f.party)}” gave “${quoted(f.card ?? "")}” ${number(f.rating)}, more than two standard deviations from the mean of ${number(f.mean)}. Check the rating.`,
  "post-shares-sum": (f) => `The shares of “${quoted(f.person)}” sum to ${percent(f.sum)}, not 100%; they count in proportion. Adjust them.`,
  "quota-tie": (f) => `“${quoted(f.grade)}” has ${f.places} places, and ${names(f.names)} are tied across the line, so none of them gets it. Decide, or change the quota.`,
};
