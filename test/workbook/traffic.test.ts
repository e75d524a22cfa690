import { planScales } from "../../src/workbook/planScales";
import { writeScales } from "../../src/workbook/writeScales";
import { openSample } from "../host";
import { assessedSample, choosing } from "./assessedSample";

const mostBytes = 4_000_000;

test("71 scales are written and written again in at most 4 + 71/10 round trips, no request over 4 MB", async () => {
  const { assessment } = await assessedSample("city-71");
  const host = await openSample("city-71.xlsx");
  const plan = planScales(assessment, choosing());
  expect(plan.sheets).toHaveLength(71);
  for (let time = 1; time <= 2; time++) {
    host.resetTraffic();
    const written = await writeScales(plan);
    expect(written).toHaveLength(71);
    const { requests, largestRequest } = host.traffic();
    expect(requests).toBeLessThanOrEqual(4 + 71 / 10);
    expect(largestRequest).toBeLessThan(mostBytes);
  }
});

test.each([
  // what              sample       extras
  ["one scale",        "layout-a",  []],
  ["13 cards and all", "township",  ["people", "indicators", "ranking"]],
] as const)("%s in at most 4 + n/10 round trips, first and again", async (_, sample, extras) => {
  const { assessment } = await assessedSample(sample);
  const host = await openSample(`${sample}.xlsx`);
  const plan = planScales(assessment, choosing({ extras }));
  for (const layout of ["full", "full", "compact"] as const) {
    host.resetTraffic();
    await writeScales(planScales(assessment, choosing({ extras, layout })));
    expect(host.traffic().requests).toBeLessThanOrEqual(4 + plan.sheets.length / 10);
  }
});
