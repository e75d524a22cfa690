/** 已有量表的卡: which cards have a scale of ours in the workbook, whoever wrote it and when. */
import { aboutHash, markedAreas, markOf } from "./marks";
import { fromExcel } from "./workbookError";

/** The names, of these cards, whose 考核量表 stands in the workbook; in one round trip. A sheet that was deleted counts no more. */
export async function cardsWithScale(cards: readonly string[]): Promise<ReadonlySet<string>> {
  return fromExcel(async (context) => {
    const names = context.workbook.names.load("items/name,items/formula");
    await context.sync();
    const abouts = new Set(
      names.items.flatMap(({ name, formula }) => {
        const mark = markOf(name);
        return mark?.kind === "scale" && markedAreas(String(formula)) !== null ? [mark.about] : [];
      }),
    );
    return new Set(cards.filter((card) => abouts.has(aboutHash(card))));
  });
}
