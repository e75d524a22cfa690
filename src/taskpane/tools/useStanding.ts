import { useCallback, useEffect, useRef, useState } from "react";
import type { Assessment } from "../../scorecard/assessment";
import type { Table } from "../../scorecard/table";
import type { ScaleAudit } from "../../workbook/auditScales";
import type { StandingScale } from "../../workbook/filing";
import { auditScales, listScales } from "./filingWork";

export type AuditState =
  | { readonly state: "idle" }
  | { readonly state: "running"; readonly done: number; readonly total: number }
  | { readonly state: "done"; readonly audits: readonly ScaleAudit[] }
  | { readonly state: "failed"; readonly error: unknown };

export interface Standing {
  /** Null while they are being looked for. */
  readonly scales: readonly StandingScale[] | null;
  /** Why they could not be looked for. */
  readonly listError: unknown;
  readonly audit: AuditState;
  readonly startAudit: (assessment: Assessment, tables: readonly Table[]) => void;
  readonly stopAudit: () => void;
}

/** Lists our scales, again after each change of ours, and compares all of them with today's results. */
export function useStanding(isFiling: boolean): Standing {
  const [scales, setScales] = useState<readonly StandingScale[] | null>(null);
  const [listError, setListError] = useState<unknown>(null);
  const [audit, setAudit] = useState<AuditState>({ state: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  useEffect(() => {
    if (isFiling) return;
    listScales().then((found) => {
      setScales(found);
      setListError(null);
      // What was compared before is no longer how the sheets stand.
      setAudit({ state: "idle" });
    }, setListError);
  }, [isFiling]);

  const startAudit = useCallback((assessment: Assessment, tables: readonly Table[]) => {
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    setAudit({ state: "running", done: 0, total: 0 });
    auditScales(assessment, tables, { signal, onProgress: (done, total) => setAudit({ state: "running", done, total }) }).then(
      (audits) => setAudit({ state: "done", audits }),
      (error: unknown) => setAudit(signal.aborted && error === signal.reason ? { state: "idle" } : { state: "failed", error }),
    );
  }, []);

  return { scales, listError, audit, startAudit, stopAudit: useCallback(() => running.current?.abort(), []) };
}
