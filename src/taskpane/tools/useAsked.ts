import { useCallback, useEffect, useRef, useState } from "react";

/** One question to the workbook, and how far its answer is. */
export type Asked<T> =
  | { readonly state: "idle" | "waiting" }
  | { readonly state: "answered"; readonly answer: T }
  | { readonly state: "failed"; readonly error: unknown };

export interface AskedWorkbook<T> {
  readonly asked: Asked<T>;
  /** Asks; the answer to an earlier question no longer counts. */
  readonly ask: (question: () => Promise<T>) => void;
  readonly forget: () => void;
}

/** 问工作簿: one question at a time; what fails is kept, to be told where it was asked. */
export function useAsked<T>(): AskedWorkbook<T> {
  const [asked, setAsked] = useState<Asked<T>>({ state: "idle" });
  const latest = useRef(0);
  useEffect(
    () => () => {
      latest.current = -1;
    },
    [],
  );
  const ask = useCallback((question: () => Promise<T>) => {
    const mine = ++latest.current;
    const tell = (next: Asked<T>): void => {
      if (latest.current === mine) setAsked(next);
    };
    setAsked({ state: "waiting" });
    question().then(
      (answer) => tell({ state: "answered", answer }),
      (error: unknown) => tell({ state: "failed", error }),
    );
  }, []);
  const forget = useCallback(() => {
    latest.current++;
    setAsked({ state: "idle" });
  }, []);
  return { asked, ask, forget };
}
