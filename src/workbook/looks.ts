/**
 * 版式: what each look of a cell means. One page of styles for everything we
 * write, so that all scales of a county look alike. Nothing is said by colour
 * alone: shading only repeats what a word or a bold face says.
 */
import type { Language } from "../scorecard/table";
import type { LookName } from "./sheetDrawing";

export interface Look {
  readonly font: "body" | "heading";
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly align: "Left" | "Center" | "Right";
  /** Shading; null for paper white. */
  readonly fill: string | null;
  readonly colour: string;
  /** Thin lines on all four sides. */
  readonly grid: boolean;
}

const ink = "#000000";
const body: Look = { font: "body", size: 10, bold: false, align: "Left", fill: null, colour: ink, grid: true };

export const looks: { readonly [N in LookName]: Look } = {
  title: { ...body, font: "heading", size: 18, bold: true, align: "Center", grid: false },
  fact: { ...body, grid: false },
  factEnd: { ...body, align: "Right", grid: false },
  header: { ...body, bold: true, align: "Center", fill: "#DCE6F1" },
  text: body,
  centred: { ...body, align: "Center" },
  number: { ...body, align: "Right" },
  section: { ...body, bold: true, fill: "#EEF3F9" },
  total: { ...body, bold: true, align: "Center", fill: "#F2F2F2" },
  totalNumber: { ...body, bold: true, align: "Right", fill: "#F2F2F2" },
  label: { ...body, bold: true, align: "Center" },
  signature: body,
  alert: { ...body, colour: "#9C0006" },
  plain: { ...body, grid: false },
  optionalHeader: { ...body, align: "Center", fill: "#F2F6FB" },
  note: { ...body, size: 9, colour: "#404040", grid: false },
};

/**
 * 字体: faces every Office in that language has: 宋体 and 黑体 are what Chinese
 * offices print with.
 */
export const fonts: { readonly [L in Language]: { readonly [F in Look["font"]]: string } } = {
  zh: { body: "宋体", heading: "黑体" },
  en: { body: "Calibri", heading: "Calibri" },
};

/** The colour of the grid's lines. */
export const gridColour = "#7F7F7F";
