import { useCallback, useEffect, useRef, useState } from "react";
import type { TemplateChoices } from "../../workbook/templateChoices";
import { sheetToFill } from "../../workbook/templateOutcome";
import type { Written } from "../../workbook/writeScales";
import type { ScorecardPane } from "../useScorecard";
import { makeTemplate } from "./templateWork";

export type TemplateState =
  | { readonly state: "idle" | "running" | "stopped" }
  | { readonly state: "done"; readonly sheets: readonly Written[]; readonly hasSample: boolean }
  | { readonly state: "failed"; readonly error: unknown };

export interface TemplateRun {
  readonly template: TemplateState;
  readonly make: (choices: TemplateChoices) => void;
  readonly stop: () => void;
}

/** Makes one template, then reads the workbook and shows the sheet to be filled in. What a ribbon button made is shown as well. */
export function useTemplate({ template: made, read, goToSheet }: Pick<ScorecardPane, "template" | "read" | "goToSheet">): TemplateRun {
  const [template, setTemplate] = useState<TemplateState>(made === null ? { state: "idle" } : { state: "done", sheets: made, hasSample: false });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const make = useCallback(
    (choices: TemplateChoices) => {
      const controller = new AbortController();
      const { signal } = controller;
      running.current = controller;
      setTemplate({ state: "running" });
      makeTemplate(choices, { signal }).then(
        (sheets) => {
          setTemplate({ state: "done", sheets, hasSample: choices.contents === "sample" });
          read();
          goToSheet(sheetToFill(sheets));
        },
        (error: unknown) => setTemplate(signal.aborted && error === signal.reason ? { state: "stopped" } : { state: "failed", error }),
      );
    },
    [read, goToSheet],
  );

  return { template, make, stop: useCallback(() => running.current?.abort(), []) };
}
