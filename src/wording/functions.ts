/** 公式用语: what the custom functions say, by language. */
import type { Language } from "../scorecard/table";
import type { ArgumentFault, FaultOf, FunctionWords } from "./functionWords";
import { functionsEn } from "./functions.en";
import { functionsZh } from "./functions.zh";

const words: { readonly [L in Language]: FunctionWords } = { zh: functionsZh, en: functionsEn };

/**
 * 公式用语 in one language.
 *
 * @example functionWords("zh").levels.objective // "目标"
 */
export function functionWords(language: Language): FunctionWords {
  return words[language];
}

/**
 * The sentence of an argument's fault (参数问题的说明).
 *
 * @example sayFault("zh", { fault: "not-scored", name: "办件率" }) // "「办件率」还没有得分。"
 */
export function sayFault<F extends ArgumentFault["fault"]>(language: Language, fault: FaultOf<F>): string {
  const sentences = words[language].faults as { readonly [G in F]: (fault: FaultOf<G>) => string };
  return sentences[fault.fault](fault);
}
