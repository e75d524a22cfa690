import { goTo, goToSheet } from "../../src/workbook/goTo";
import { onChange, type Change } from "../../src/workbook/changes";
import { openSample } from "../host";

const selected = () =>
  Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return range.address;
  });

describe("going to a cell", () => {
  test("the sheet is activated and the cell selected", async () => {
    await openSample("layout-b.xlsx");
    await goTo({ sheet: "水务局", cell: "F6", row: 6, field: "ruleText" });
    expect(await selected()).toBe("水务局!F6");
    await goToSheet("民政局");
    expect(await selected()).toContain("民政局!");
  });
  test("a sheet that is gone or hidden is said to be so", async () => {
    await openSample("layout-b.xlsx");
    await expect(goToSheet("没有")).rejects.toMatchObject({ kind: "gone", where: "没有" });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("水务局").visibility = Excel.SheetVisibility.hidden;
      await context.sync();
    });
    await expect(goToSheet("水务局")).rejects.toMatchObject({ kind: "hidden", where: "水务局" });
  });
});

describe("listening to changes", () => {
  const edit = (value: number) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("民政局").getRange("D4").values = [[value]];
      await context.sync();
    });
  test("edits, new and deleted sheets are told until listening stops", async () => {
    const host = await openSample("layout-b.xlsx");
    const heard: Change[] = [];
    const stop = await onChange((change) => heard.push(change));
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("新表");
      await context.sync();
      context.workbook.worksheets.getItem("新表").delete();
      await context.sync();
    });
    await host.settled();
    expect(heard).toEqual([{ sheet: null, cells: null }, { sheet: null, cells: null }]);
    await stop();
    await edit(13);
    await host.settled();
    expect(heard).toHaveLength(2);
  });

  test("that is begun while a cell is being edited begins when it no longer is", async () => {
    const host = await openSample("layout-b.xlsx");
    const heard: Change[] = [];
    host.setCellEditing(true);
    const listening = onChange((change) => heard.push(change));
    host.setCellEditing(false);
    const stop = await listening;
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("新表");
      await context.sync();
    });
    await host.settled();
    expect(heard).toEqual([{ sheet: null, cells: null }]);
    await stop();
  });
});
