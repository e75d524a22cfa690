/** 措辞: findings, places and workings as sentences, in the language of the scorecard. */
import type { Part, WorkingStep } from "../scorecard/explain";
import type { Finding } from "../scorecard/finding";
import { rounded, sum, withoutDust } from "../scorecard/number";
import type { Band } from "../scorecard/rule";
import type { Language } from "../scorecard/table";
import type { FindingWording } from "./findingWording";
import { findingsEn } from "./findings.en";
import { findingsZh } from "./findings.zh";
import { number } from "./amounts";
import { type WorkingWords, workingWords } from "./workingWords";

const sentences: { readonly [L in Language]: FindingWording } = { zh: findingsZh, en: findingsEn };

/**
 * What a finding says (检查结果的一句话): where, what it is, what it should be, what to do.
 */
export function say(language: Language, finding: Finding): string {
  const sentence = sentences[language][finding.rule] as (finding: Finding) => string;
  return sentence(finding);
}

/**
 * A working as one line to follow with a calculator (算式), such as
 * `(112−100)/(120−100)×100 = 60；60 × 60% = 36`. Results with more than four decimals are marked ≈.
 */
export function sayWorking(language: Language, steps: readonly WorkingStep[]): string {
  const words = workingWords[language];
  return steps.map((step) => sayStep(language, words, step)).join(words.separator);
}

function sayStep(language: Language, words: WorkingWords, step: WorkingStep): string {
  switch (step.step) {
    case "formula":
    case "scale":
      return /^[\d.]+$/.test(step.expression) ? step.expression : step.expression + equals(step.result);
    case "steps":
      return words.steps(step.expression + equals(step.exact), number(step.result));
    case "band":
      return step.band.from === step.band.to ? words.exactly(number(step.actual), shown(step.result)) : words.band(number(step.actual), interval(step.band), shown(step.result));
    case "word":
      return words.word(step.word, shown(step.result));
    case "place":
      return words.place(number(step.place), shown(step.result));
    case "given":
      return words.given(shown(step.result));
    case "bound":
      return words.bound[step.bound](shown(step.result));
    case "cutoff":
      return words.cutoff(shown(step.below), step.included);
    case "sum":
    case "mean":
      return weightedSum(step.parts) + equals(step.result);
    case "weighted":
      return `${shown(step.points)} × ${shownShare(step.share)}${equals(step.result)}`;
    case "evaluated":
      return words.evaluated(weightedSum(step.parts) + equals(step.result));
    case "adjusted":
      return words.adjusted(`${shown(step.before)} + ${shown(step.bonus)} − ${shown(step.deduction)}${equals(step.result)}`);
    case "missing":
      return words.missing[step.policy](step.result === null ? null : shown(step.result));
    case "lacking":
      return step.names.length === 0 ? words.nothing : words.lacking(step.names);
    case "monitored":
      return words.monitored;
    case "stopped":
      return say(language, step.finding);
  }
}

const decimals = 4;

function shown(value: number): string {
  return String(rounded(value, decimals)).replace("-", "−");
}

function shownShare(share: number): string {
  return `${rounded(share * 100, decimals)}%`;
}

function equals(result: number): string {
  return withoutDust(result) === rounded(result, decimals) ? ` = ${shown(result)}` : ` ≈ ${shown(result)}`;
}

/** 80×60% + 90×40%; parts that do not add up to the whole are divided by their sum. */
function weightedSum(parts: readonly Part[]): string {
  const total = sum(parts.map(({ share }) => share));
  const isMean = Math.abs(total - 1) > 1e-6;
  const terms = parts.map(({ points, share }) => (isMean ? `${shown(points)}×${number(share)}` : `${shown(points)}×${shownShare(share)}`));
  return isMean ? `(${terms.join(" + ")})/${number(total)}` : terms.join(" + ");
}

/** [0.9, 0.95): a square bracket takes its end in, a round one leaves it out. */
function interval({ from, to, includesFrom, includesTo }: Band): string {
  const end = (value: number): string => (Number.isFinite(value) ? number(value) : value < 0 ? "−∞" : "∞");
  return `${includesFrom && Number.isFinite(from) ? "[" : "("}${end(from)}, ${end(to)}${includesTo && Number.isFinite(to) ? "]" : ")"}`;
}
