import { inSlices, wholeOf } from "../../src/workbook/slices";

function* count(to: number): Generator<void, number> {
  let sum = 0;
  for (let n = 1; n <= to; n++) {
    sum += n;
    yield;
  }
  return sum;
}

test("sliced or whole, the result is the same", async () => {
  expect(wholeOf(count(100))).toBe(5050);
  expect(await inSlices(count(100))).toBe(5050);
});

test("between slices others have their turn", async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  function* slow(): Generator<void, void> {
    for (let n = 0; n < 5; n++) {
      const end = performance.now() + 35;
      while (performance.now() < end);
      yield;
    }
  }
  await inSlices(slow());
  clearInterval(timer);
  expect(turns).toBeGreaterThanOrEqual(3);
});

test("what goes wrong in a slice is told", async () => {
  function* broken(): Generator<void, void> {
    yield;
    throw new Error("bug: nothing to slice");
  }
  await expect(inSlices(broken())).rejects.toThrow("bug: nothing to slice");
});
