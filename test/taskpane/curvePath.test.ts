import { curvePath } from "../../src/taskpane/curvePath";

const frame = { width: 100, height: 50 };

test("a straight line from corner to corner", () => {
  const corners = [
    { at: 0, before: null, points: 0, after: 0 },
    { at: 10, before: 100, points: 100, after: null },
  ];
  expect(curvePath(corners, frame).line).toBe("M0 50L100 0");
});

test("a leap is drawn apart from the line, since nothing lies between", () => {
  const corners = [
    { at: 0, before: null, points: 0, after: 0 },
    { at: 5, before: 0, points: 60, after: 60 },
    { at: 10, before: 100, points: 100, after: null },
  ];
  const { line, leaps } = curvePath(corners, frame);
  expect(line).toBe("M0 50L50 50M50 20L100 0");
  expect(leaps).toBe("M50 50L50 20");
});

test("where there are no points the line is broken", () => {
  const corners = [
    { at: 0, before: null, points: 100, after: 100 },
    { at: 5, before: 100, points: null, after: null },
    { at: 10, before: null, points: 0, after: null },
  ];
  expect(curvePath(corners, frame).line).toBe("M0 0L50 0");
});

test("bonus points above 100 make the chart higher, and 100 keeps its place below", () => {
  const corners = [
    { at: 0, before: null, points: 0, after: 0 },
    { at: 10, before: 120, points: 120, after: null },
  ];
  const { top, y } = curvePath(corners, frame);
  expect(top).toBe(120);
  expect(y(120)).toBe(0);
  expect(y(60)).toBe(25);
});
