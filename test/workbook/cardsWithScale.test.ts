import { cardsWithScale } from "../../src/workbook/cardsWithScale";
import { planScales } from "../../src/workbook/planScales";
import { writeScales } from "../../src/workbook/writeScales";
import { openSample } from "../host";
import { assessedSample, choosing } from "./assessedSample";

const card = "人力资源部";

test("a card has a scale from when it is written, under whatever name, until its sheet is deleted", async () => {
  const { tables, assessment } = await assessedSample("layout-a");
  const host = await openSample("layout-a.xlsx");
  const stranger = "财务部";
  expect(await cardsWithScale([card, stranger])).toEqual(new Set());
  await writeScales(planScales(assessment, choosing({}), tables));
  await host.settled();
  expect(await cardsWithScale([card, stranger])).toEqual(new Set([card]));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("人力资源部考核量表").name = "已签字";
    await context.sync();
  });
  expect(await cardsWithScale([card])).toEqual(new Set([card]));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("已签字").delete();
    await context.sync();
  });
  expect(await cardsWithScale([card])).toEqual(new Set());
});
