/** What tools have under way, and what came of it, wherever in the pane a person is; in English. */
import type { ToolWorkWords } from "./toolWork.zh";

export const toolWorkEn: ToolWorkWords = {
  running: {
    template: "Making the template…",
    maps: "Drawing strategy maps…",
    links: "Writing the links…",
    form: "Making the judgement sheet…",
    bringIn: "Reading the workbooks…",
    ranking: "Writing the ranking…",
    filing: "Freezing scales…",
  },
  progress: (done, total) => `${done} of ${total} done`,
  done: {
    template: "The template is ready.",
    maps: "The strategy maps are drawn.",
    links: "The links are written.",
    form: "The judgement sheet is ready.",
    bringIn: "The workbooks are rolled up.",
    ranking: "The ranking is written.",
    filing: "The scales are frozen.",
  },
  failed: {
    template: "The template was not made",
    maps: "The strategy maps were not drawn",
    links: "The links were not written",
    form: "The judgement sheet was not made",
    bringIn: "The roll-up was not completed",
    ranking: "The ranking was not written",
    filing: "Nothing was frozen",
  },
  stopped: "Stopped; the workbook is unchanged.",
  see: "Go there",
  guestsRemain: "Sheets that were brought in could not be taken out; the pane removes them when it opens next.",
};
