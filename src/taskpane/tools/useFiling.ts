import { useCallback, useEffect, useRef, useState } from "react";
import type { Assessment } from "../../scorecard/assessment";
import type { Table } from "../../scorecard/table";
import type { ScaleAudit } from "../../workbook/auditScales";
import type { StandingScale } from "../../workbook/filing";
import { auditScales, fileScales, listScales } from "./filingWork";

export type AuditState =
  | { readonly state: "idle" }
  | { readonly state: "running"; readonly done: number; readonly total: number }
  | { readonly state: "done"; readonly audits: readonly ScaleAudit[] };

export interface Filing {
  /** Null while they are being looked for. */
  readonly scales: readonly StandingScale[] | null;
  readonly isFiling: boolean;
  /** How many were frozen last. */
  readonly filed: number;
  readonly audit: AuditState;
  readonly failure: { readonly task: "read" | "write"; readonly act: "list" | "file" | "audit"; readonly error: unknown } | null;
  readonly file: (sheets: readonly string[], assessment: Assessment) => void;
  readonly startAudit: (assessment: Assessment, tables: readonly Table[]) => void;
  readonly stopAudit: () => void;
}

/** Lists our scales, freezes those chosen, and compares all of them with today's results. */
export function useFiling(): Filing {
  const [scales, setScales] = useState<readonly StandingScale[] | null>(null);
  const [isFiling, setFiling] = useState(false);
  const [filed, setFiled] = useState(0);
  const [audit, setAudit] = useState<AuditState>({ state: "idle" });
  const [failure, setFailure] = useState<Filing["failure"]>(null);
  const running = useRef<AbortController | null>(null);

  const list = useCallback(() => listScales().then(setScales, (error: unknown) => setFailure({ task: "read", act: "list", error })), []);
  useEffect(() => {
    void list();
    return () => running.current?.abort();
  }, [list]);

  const file = useCallback(
    (sheets: readonly string[], assessment: Assessment) => {
      setFiling(true);
      setFailure(null);
      setFiled(0);
      const failed = (error: unknown): void => setFailure({ task: "write", act: "file", error });
      const done = (count: number): void => {
        setFiled(count);
        // What was compared before is no longer how the sheets stand.
        setAudit({ state: "idle" });
      };
      void fileScales(sheets, assessment)
        .then(done, failed)
        .then(list)
        .then(() => setFiling(false));
    },
    [list],
  );

  const startAudit = useCallback((assessment: Assessment, tables: readonly Table[]) => {
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    setFailure(null);
    setAudit({ state: "running", done: 0, total: 0 });
    auditScales(assessment, tables, { signal, onProgress: (done, total) => setAudit({ state: "running", done, total }) }).then(
      (audits) => setAudit({ state: "done", audits }),
      (error: unknown) => {
        setAudit({ state: "idle" });
        if (!(signal.aborted && error === signal.reason)) setFailure({ task: "read", act: "audit", error });
      },
    );
  }, []);

  return { scales, isFiling, filed, audit, failure, file, startAudit, stopAudit: useCallback(() => running.current?.abort(), []) };
}
