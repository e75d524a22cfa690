/** A shape as it stands on a sheet. */
export interface ShapeSeen {
  readonly name: string;
  readonly type: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** What is written in it; null for a line. */
  readonly text: string | null;
  /** The shapes a line holds on to; null for anything else, and for a loose end. */
  readonly from: string | null;
  readonly to: string | null;
}

/** 形状: all shapes of a sheet, asked of Excel itself. */
export async function shapesOn(sheet: string): Promise<readonly ShapeSeen[]> {
  return Excel.run(async (context) => {
    const shapes = context.workbook.worksheets.getItem(sheet).shapes.load("items/name,items/type,items/left,items/top,items/width,items/height");
    await context.sync();
    const { items } = shapes;
    const lines = items.filter(({ type }) => type === "Line");
    for (const shape of items) {
      if (shape.type === "Line") shape.line.load("isBeginConnected,isEndConnected");
      else shape.textFrame.textRange.load("text");
    }
    await context.sync();
    const begins = lines.map(({ line }) => (line.isBeginConnected ? line.beginConnectedShape.load("name") : null));
    const ends = lines.map(({ line }) => (line.isEndConnected ? line.endConnectedShape.load("name") : null));
    await context.sync();
    return items.map((shape): ShapeSeen => {
      const { name, type, left, top, width, height } = shape;
      const at = lines.indexOf(shape);
      return { name, type, left, top, width, height, text: at < 0 ? shape.textFrame.textRange.text : null, from: begins[at]?.name ?? null, to: ends[at]?.name ?? null };
    });
  });
}
