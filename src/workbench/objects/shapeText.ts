import { asFlag, asNumber, asText, choice, wholeNumberAt, wholeNumberOrAt } from "../callArguments";
import { ExcelError } from "../excelError";
import type { ShapePart } from "../grid/parts";
import { officeObject, type ObjectType, type Property } from "../objectModel";
import { colour } from "./colors";
import { partOf, update } from "./shapes";
import type { ShapeTarget, ShapeTextTarget } from "./targets";

type Text = ShapePart["text"];

/** TextFrame (文本框): where the text of a shape stands. */
export const textFrameType: ObjectType<ShapeTarget> = {
  properties: {
    HasText: { get: (target) => partOf(target).text.content !== "" },
    ...margins(),
    HorizontalAlignment: property("horizontal", (value) => choice(value, ["Left", "Center", "Right", "Justify", "JustifyLow", "Distributed", "ThaiDistributed"])),
    VerticalAlignment: property("vertical", (value) => choice(value, ["Top", "Middle", "Bottom", "Justified", "Distributed"])),
    AutoSizeSetting: property("autoSize", (value) => choice(value, ["AutoSizeNone", "AutoSizeTextToFitShape", "AutoSizeShapeToFitText", "AutoSizeMixed"])),
    Orientation: property("orientation", (value) => choice(value, ["Horizontal", "Vertical", "Vertical270", "WordArtVertical", "EastAsianVertical", "MongolianVertical", "WordArtVerticalRTL"])),
    HorizontalOverflow: property("horizontalOverflow", (value) => choice(value, ["Overflow", "Clip"])),
    VerticalOverflow: property("verticalOverflow", (value) => choice(value, ["Overflow", "Ellipsis", "Clip"])),
    ReadingOrder: property("readingOrder", (value) => choice(value, ["LeftToRight", "RightToLeft"])),
  },
  children: { TextRange: (target) => officeObject("TextRange", target) },
  methods: { DeleteText: (target) => updateText(target, { content: "" }) },
};

/** TextRange: the text itself, or a piece of it. */
export const textRangeType: ObjectType<ShapeTextTarget> = {
  properties: {
    Text: {
      get: pieceOf,
      set: (target, value) => {
        const { content } = partOf(target).text;
        const { start = 0, end = content.length } = target;
        updateText(target, { content: content.slice(0, start) + asText(value) + content.slice(end) });
      },
    },
  },
  children: { Font: (target) => officeObject("ShapeFont", target) },
  methods: {
    GetSubstring: (target, values) => {
      const whole = pieceOf(target);
      const start = wholeNumberAt(values, 0);
      const length = wholeNumberOrAt(values, 1, whole.length - start);
      if (start < 0 || length < 0 || start + length > whole.length) throw new ExcelError("InvalidArgument");
      return officeObject("TextRange", { session: target.session, sheet: target.sheet, shapeId: target.shapeId, start: (target.start ?? 0) + start, end: (target.start ?? 0) + start + length });
    },
  },
};

/** ShapeFont: one font for all of a shape's text. */
export const shapeFontType: ObjectType<ShapeTextTarget> = {
  properties: {
    Name: font("name", asText),
    Size: font("size", (value) => {
      const size = asNumber(value);
      if (size <= 0) throw new ExcelError("InvalidArgument");
      return size;
    }),
    Color: font("color", colour),
    Bold: font("bold", asFlag),
    Italic: font("italic", asFlag),
    Underline: font("underline", asText),
  },
};

function pieceOf(target: ShapeTextTarget): string {
  const { content } = partOf(target).text;
  return content.slice(target.start ?? 0, target.end ?? content.length);
}

function updateText(target: ShapeTarget, wanted: Partial<Text>): void {
  const { kind, text } = partOf(target);
  if (kind === "Line" || kind === "Image") throw new ExcelError("InvalidArgument", "The shape holds no text.");
  update(target, { text: { ...text, ...wanted } });
}

function property<Name extends keyof Text>(name: Name, meaning: (value: unknown) => Text[Name]): Property<ShapeTarget> {
  return { get: (target) => partOf(target).text[name], set: (target, value) => updateText(target, { [name]: meaning(value) }) };
}

function font<Name extends keyof Text["font"]>(name: Name, meaning: (value: unknown) => Text["font"][Name]): Property<ShapeTextTarget> {
  return {
    get: (target) => partOf(target).text.font[name],
    set: (target, value) => updateText(target, { font: { ...partOf(target).text.font, [name]: meaning(value) } }),
  };
}

function margins(): { readonly [name: string]: Property<ShapeTarget> } {
  return Object.fromEntries((["left", "right", "top", "bottom"] as const).map((side) => [
    `${side.charAt(0).toUpperCase()}${side.slice(1)}Margin`,
    {
      get: (target: ShapeTarget) => partOf(target).text.margins[side],
      set: (target: ShapeTarget, value: unknown) => updateText(target, { margins: { ...partOf(target).text.margins, [side]: asNumber(value) } }),
    },
  ]));
}
