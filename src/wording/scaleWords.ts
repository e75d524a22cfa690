/** 量表用语的形状: the words every language gives an appraisal scale. A language that misses one does not compile. */
import type { Scorecard, ScoringMethod, Veto } from "../scorecard/model";

type Kind = Scorecard["kind"];

/** The columns of a scale that no table of the workbook has. */
export interface ScaleHeaders {
  readonly serial: string;
  /** Weight in points, 分值. */
  readonly fullMarks: string;
  readonly weighted: string;
  /** In a card in 分值: points out of 100, and the points that count. */
  readonly pointsOutOf100: string;
  readonly pointsOfFullMarks: string;
  /** Weight of a perspective, in points. */
  readonly perspectiveMarks: string;
  readonly item: string;
  readonly matter: string;
  readonly criteria: string;
  readonly done: string;
  readonly name: string;
  readonly rank: string;
  readonly score: string;
  readonly afterEvaluation: string;
  readonly bonus: string;
  readonly deduction: string;
  readonly final: string;
  readonly grade: string;
  readonly coefficient: string;
  readonly remark: string;
}

/** Where a person signs. */
export interface SignatureWords {
  readonly appraised: string;
  readonly appraiser: string;
  readonly reviewer: string;
  readonly date: string;
}

export interface ScaleWords {
  /** A sheet's name, before it is shortened and made unique. */
  readonly sheet: {
    readonly scale: (card: string) => string;
    readonly person: (person: string) => string;
    readonly indicators: (card: string) => string;
    readonly ranking: string;
    readonly calculation: string;
  };
  readonly title: {
    readonly scale: (period: string | null, card: string, kind: Kind) => string;
    readonly person: (period: string | null, person: string) => string;
    readonly indicators: (period: string | null, card: string) => string;
    readonly ranking: (period: string | null, organisation: string | null) => string;
  };
  /** The line under the title: word and value, or a line to fill in. */
  readonly facts: {
    readonly organisation: (name: string) => string;
    readonly appraised: (name: string, kind: Kind) => string;
    readonly parent: (name: string) => string;
    readonly owner: (name: string, kind: Kind) => string;
    readonly period: (period: string | null) => string;
    readonly unitOfPoints: string;
  };
  readonly headers: ScaleHeaders;
  readonly total: string;
  readonly subtotal: string;
  readonly monitored: string;
  readonly monitoredOutOf100: string;
  /** The target inside a sentence. */
  readonly targetOf: (target: string, unit: string | null) => string;
  readonly evaluations: string;
  readonly ownScore: string;
  readonly afterEvaluations: string;
  readonly adjustments: string;
  readonly bonus: string;
  readonly deduction: string;
  readonly reject: string;
  readonly bar: string;
  readonly adjustmentsTotal: (bonusCap: number | null, deductionCap: number | null) => string;
  readonly final: string;
  readonly grade: string;
  /** The grade with the veto that shaped it. */
  readonly gradeWith: (grade: string, flag: Veto | null) => string;
  readonly noScore: string;
  readonly noFinal: string;
  readonly openFindings: string;
  /** What stands in the actual's cell when there is none. */
  readonly missing: { readonly exclude: string; readonly zero: string; readonly mean: string };
  readonly remark: string;
  readonly signatures: { readonly card: SignatureWords; readonly person: SignatureWords };
  readonly page: string;
  readonly frozen: (date: string, sources: readonly string[], rulesVersion: string) => string;
  /** A person's posts. */
  readonly posts: {
    readonly heading: string;
    readonly cardScore: (card: string, post: string | null) => string;
    readonly share: string;
    readonly post: string;
    readonly points: string;
    readonly difficulty: string;
    readonly postScore: string;
    readonly before: string;
    readonly after: string;
    readonly adjustment: string;
  };
  readonly ranking: { readonly people: string; readonly group: (kind: string | null, group: string | null) => string };
  readonly kinds: { readonly total: string; readonly sub: string; readonly individual: string };
  readonly nature: { readonly result: string; readonly process: string };
  readonly use: { readonly scored: string; readonly monitored: string };
  readonly accumulation: { readonly sum: string; readonly mean: string; readonly last: string; readonly highest: string };
  /** What a method does, for a row that has no rule text. */
  readonly methodRules: { readonly [M in ScoringMethod]: string };
  readonly lowerIsBetter: (method: string) => string;
}
