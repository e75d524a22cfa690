/** Why a file cannot be opened: the reason is a word, the sentence is for whoever sees it. */
export type FileProblem = "missing" | "not-xlsx" | "macros" | "encrypted" | "too-large" | "damaged";

export class FileError extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}
