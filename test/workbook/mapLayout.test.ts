import fc from "fast-check";
import { areOverlapping, layOutMap, pointOn, type MapContents, type MapDrawing, type MapLink, type PlacedBox, type Point, type Rectangle } from "../../src/workbook/mapLayout";

const look = { strength: "usual", dash: "none" } as const;

function boxes(names: readonly string[], first: number): MapContents["bands"][number]["boxes"] {
  return names.map((name, index) => ({ id: first + index, text: `${name}\n● 达标 100.00`, altText: name, look: "green" }));
}

const name = fc.oneof(fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom("提", "高", "能", "力", "群", "众", "满", "意", "度", "A", "b", " ") }), fc.string({ maxLength: 90 }));

/** Any map: bands with any number of boxes, and any links between any of them, loops and feedback included. */
const contents: fc.Arbitrary<MapContents> = fc
  .array(fc.array(name, { maxLength: 9 }), { minLength: 1, maxLength: 6 })
  .filter((bands) => bands.flat().length > 0)
  .chain((bands) => {
    const count = bands.flat().length;
    const end = fc.integer({ min: 0, max: count - 1 });
    const link = fc.record({ cause: end, effect: end, look: fc.constant(look), label: fc.option(fc.constantFrom("3 个月后", "12 个月后")), altText: fc.constant("") }).filter(({ cause, effect }) => cause !== effect);
    const firsts = bands.map((_, at) => bands.slice(0, at).flat().length);
    const links = count < 2 ? fc.constant([]) : fc.uniqueArray(link, { maxLength: 25, selector: ({ cause, effect }) => `${cause} ${effect}` });
    return links.map((drawn) => ({
      bands: bands.map((names, at) => ({ label: `维度${at}\n权重 25%`, boxes: boxes(names, firsts[at]!) })),
      links: drawn,
      legend: [{ text: "● 达标", look: null }, { text: "中线", look }],
    }));
  });

function isInside(inner: Rectangle, outer: Rectangle): boolean {
  const dust = 0.02;
  return inner.left >= outer.left - dust && inner.top >= outer.top - dust && inner.left + inner.width <= outer.left + outer.width + dust && inner.top + inner.height <= outer.top + outer.height + dust;
}

function pairs<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.flatMap((one, at) => list.slice(at + 1).map((other) => [one, other] as const));
}

function endsOf({ boxes: placed, links }: MapDrawing): readonly { readonly link: MapLink; readonly begin: Point; readonly end: Point; readonly cause: PlacedBox; readonly effect: PlacedBox }[] {
  return links.map(({ link, from, to }) => {
    const [cause, effect] = [placed.find(({ box }) => box.id === link.cause)!, placed.find(({ box }) => box.id === link.effect)!];
    return { link, cause, effect, begin: pointOn(cause, from), end: pointOn(effect, to) };
  });
}

function isOnEdge({ x, y }: Point, { left, top, width, height }: Rectangle): boolean {
  const onSide = (x === left || x === left + width) && y >= top && y <= top + height;
  const onTop = (y === top || y === top + height) && x >= left && x <= left + width;
  return onSide || onTop;
}

const law = (check: (drawing: MapDrawing, map: MapContents) => void): void => fc.assert(fc.property(contents, (map) => check(layOutMap(map, 51), map)), { numRuns: 40 });

describe("laws of every map", () => {
  test("every objective has one box, inside its own band", () => {
    law(({ boxes: placed, bands }, map) => {
      expect(placed.map(({ box }) => box.id).sort((a, b) => a - b)).toEqual(map.bands.flatMap((band) => band.boxes.map(({ id }) => id)).sort((a, b) => a - b));
      for (const box of placed) {
        expect(map.bands[box.band]!.boxes.some(({ id }) => id === box.box.id)).toBe(true);
        expect(isInside(box, bands[box.band]!)).toBe(true);
      }
    });
  });

  test("no two boxes overlap, nor a box and the name of its band, nor two bands", () => {
    law(({ boxes: placed, bands }) => {
      for (const [one, other] of pairs<Rectangle>([...placed, ...bands.map(({ label }) => label)])) expect(areOverlapping(one, other)).toBe(false);
      for (const [one, other] of pairs<Rectangle>(bands)) expect(areOverlapping(one, other)).toBe(false);
    });
  });

  test("a line leaves and enters at the edges of its boxes, and no two lines lie on one another", () => {
    law((drawing) => {
      const ends = endsOf(drawing);
      for (const { begin, end, cause, effect } of ends) expect([isOnEdge(begin, cause), isOnEdge(end, effect)]).toEqual([true, true]);
      const places = ends.map(({ begin, end }) => [begin, end].map(({ x, y }) => `${x} ${y}`).sort().join(" "));
      expect(new Set(places).size).toBe(places.length);
    });
  });

  test("what stands beside a line covers no box and nothing else beside a line", () => {
    law(({ boxes: placed, links }) => {
      const labels = links.flatMap(({ label }) => label ?? []);
      for (const [one, other] of pairs<Rectangle>(labels)) expect(areOverlapping(one, other)).toBe(false);
      for (const label of labels) for (const box of placed) expect(areOverlapping(label, box)).toBe(false);
    });
  });

  test("all of it stands on the paper, the legend below the bands", () => {
    law(({ frame, boxes: placed, bands, legend }) => {
      for (const part of [...placed, ...bands, ...legend.map(({ text }) => text)]) expect(isInside(part, frame)).toBe(true);
      for (const { text } of legend) for (const band of bands) expect(areOverlapping(text, band)).toBe(false);
      expect(frame.width / frame.height).toBeCloseTo(768 / 462, 5);
    });
  });

  test("the same map is always drawn the same", () => {
    law((drawing, map) => expect(layOutMap(map, 51)).toEqual(drawing));
  });
});

const link = (cause: number, effect: number): MapLink => ({ cause, effect, look, label: null, altText: "" });

//  [0]        top band
//  [1] [2]    lower band: 2 leads to 1
test("in one perspective the effect stands above its cause", () => {
  const drawing = layOutMap({ bands: [{ label: "上", boxes: boxes(["甲"], 0) }, { label: "下", boxes: boxes(["乙", "丙"], 1) }], links: [link(1, 0), link(2, 1)], legend: [] }, 0);
  const [, one, two] = [0, 1, 2].map((id) => drawing.boxes.find(({ box }) => box.id === id)!);
  expect(one!.top + one!.height).toBeLessThan(two!.top);
  expect(drawing.links.map(({ from, to }) => [from, to])).toEqual([["top", "bottom"], ["top", "bottom"]]);
});

test("two objectives that lead to each other have two lines side by side", () => {
  const drawing = layOutMap({ bands: [{ label: "上", boxes: boxes(["甲"], 0) }, { label: "下", boxes: boxes(["乙"], 1) }], links: [link(1, 0), link(0, 1)], legend: [] }, 0);
  expect(drawing.links.map(({ from, to }) => [from, to])).toEqual([["top", "bottom"], ["right", "right"]]);
});

test("lines that need not cross do not", () => {
  const drawing = layOutMap({ bands: [{ label: "上", boxes: boxes(["甲", "乙", "丙"], 0) }, { label: "下", boxes: boxes(["丁", "戊", "己"], 3) }], links: [link(3, 2), link(4, 1), link(5, 0)], legend: [] }, 0);
  const left = (id: number): number => drawing.boxes.find(({ box }) => box.id === id)!.left;
  expect(Math.sign(left(2) - left(0))).toBe(Math.sign(left(3) - left(5)));
});

test.each([
  // what                  bands  boxes  scale
  ["a usual map keeps A4",     4,     4, 1],
  ["a large one grows",        5,    20, 1.5],
] as const)("%s", (_, bands, count, atLeast) => {
  const map: MapContents = { bands: Array.from({ length: bands }, (__, at) => ({ label: `维度${at}`, boxes: boxes(new Array<string>(count).fill("群众满意"), at * count) })), links: [], legend: [] };
  const { frame } = layOutMap(map, 0);
  if (atLeast === 1) expect(frame.width).toBe(768);
  else expect(frame.width / 768).toBeGreaterThanOrEqual(atLeast);
});

test("a map of 120 objectives and 200 links is laid out, every box and line of it", () => {
  const map: MapContents = {
    bands: Array.from({ length: 6 }, (_, at) => ({ label: `维度${at}`, boxes: boxes(new Array<string>(20).fill("群众满意"), at * 20) })),
    links: Array.from({ length: 200 }, (_, at) => link((at * 7) % 120, (at * 13 + 5) % 120)).filter(({ cause, effect }) => cause !== effect),
    legend: [],
  };
  const drawing = layOutMap(map, 0);
  expect(drawing.boxes).toHaveLength(120);
  expect(drawing.links).toHaveLength(map.links.length);
});
