import { asFlag, asNumber, asText, choice, choiceAt, isObjectOf, numberAt, textAt, wholeNumberAt } from "../callArguments";
import { ExcelError } from "../excelError";
import { requireUnprotected } from "../grid/protection";
import { addConnector, addShape, blankShape, connect, removeShape, reorder, shapeOf, shapesOf, siteCount, updateShape } from "../grid/shapes";
import type { ConnectorPart, ShapePart } from "../grid/parts";
import { officeObject, type ObjectType, type OfficeObject, type Property } from "../objectModel";
import { colour } from "./colors";
import { geometries } from "./geometries";
import { rangeOfText } from "./rangeTarget";
import type { ShapeTarget, SheetTarget } from "./targets";

/** ShapeCollection (形状集合). */
export const shapeCollectionType: ObjectType<SheetTarget> = {
  items: (target) => shapesOf(target.sheet).map(([id]) => shapeObject(target, id)),
  item: (target, key) => {
    const found = shapesOf(target.sheet).find(([id, { name }]) => id === key || name === key);
    return found ? shapeObject(target, found[0]) : null;
  },
  methods: {
    AddGeometricShape: (target, values) => {
      const geometry = choice(values[0], geometries);
      return drawn(target, () => addShape(target.sheet, "GeometricShape", geometry, { geometry }));
    },
    AddTextBox: (target, values) => drawn(target, () => {
      const id = addShape(target.sheet, "TextBox", "TextBox", { geometry: "Rectangle", fill: { color: "#FFFFFF", transparency: 0 }, width: 100, height: 30 });
      const { text } = shapeOf(target.sheet.book, id);
      updateShape(target.sheet.book, id, { text: { ...text, content: values[0] == null ? "" : textAt(values, 0), font: { ...text.font, color: "#000000" } } });
      return id;
    }),
    AddLine: (target, values) => drawn(target, () => addConnector(target.sheet, choiceAt(values, 4, ["Straight", "Elbow", "Curve"], "Straight"),
      { x: numberAt(values, 0), y: numberAt(values, 1) }, { x: numberAt(values, 2), y: numberAt(values, 3) })),
    AddImage: (target, values) => drawn(target, () => {
      const base64 = textAt(values, 0).replace(/^data:[^,]*,/, "");
      const format = base64.startsWith("iVBOR") ? "PNG" : base64.startsWith("/9j/") ? "JPEG" : null;
      if (format === null) throw new ExcelError("InvalidArgument");
      return addShape(target.sheet, "Image", "Picture", { fill: null, line: { ...blankShape.line, isVisible: false }, image: { format, base64 }, lockAspectRatio: true });
    }),
  },
};

/** Shape (形状). */
export const shapeType: ObjectType<ShapeTarget> = {
  identity: ({ shapeId }) => ({ Id: shapeId }),
  properties: {
    Id: { get: ({ shapeId }) => shapeId },
    Name: property("name", asText),
    DisplayName: { get: (target) => partOf(target).name },
    Type: { get: (target) => ({ TextBox: "GeometricShape", GeometricShape: "GeometricShape", Line: "Line", Image: "Image" })[partOf(target).kind] },
    GeometricShapeType: { get: (target) => partOf(target).geometry, set: (target, value) => update(target, { geometry: choice(value, geometries) }) },
    Left: property("left", asNumber),
    Top: property("top", asNumber),
    Width: property("width", length),
    Height: property("height", length),
    Rotation: property("rotation", (value) => ((asNumber(value) % 360) + 360) % 360),
    Visible: property("isVisible", asFlag),
    AltTextTitle: property("altTextTitle", asText),
    AltTextDescription: property("altTextDescription", asText),
    LockAspectRatio: property("lockAspectRatio", asFlag),
    Placement: property("placement", (value) => choice(value, ["TwoCell", "OneCell", "Absolute"])),
    ZOrderPosition: { get: (target) => shapesOf(target.sheet).findIndex(([id]) => id === target.shapeId) },
    ConnectionSiteCount: { get: (target) => siteCount(partOf(target)) },
    Level: { get: () => 0 },
  },
  children: {
    Fill: (target) => officeObject("ShapeFill", target),
    LineFormat: (target) => officeObject("ShapeLineFormat", target),
    TextFrame: (target) => officeObject("TextFrame", target),
    GeometricShape: (target) => officeObject("GeometricShape", requireKind(target, ["GeometricShape", "TextBox"])),
    Line: (target) => officeObject("Line", requireKind(target, ["Line"])),
    Image: (target) => officeObject("Image", requireKind(target, ["Image"])),
  },
  methods: {
    Delete: (target) => removeShape(target.sheet.book, target.shapeId),
    IncrementLeft: (target, values) => update(target, { left: partOf(target).left + numberAt(values, 0) }),
    IncrementTop: (target, values) => update(target, { top: partOf(target).top + numberAt(values, 0) }),
    IncrementRotation: (target, values) => update(target, { rotation: (((partOf(target).rotation + numberAt(values, 0)) % 360) + 360) % 360 }),
    ScaleWidth: (target, values) => scale(target, "width", "left", values),
    ScaleHeight: (target, values) => scale(target, "height", "top", values),
    SetZOrder: (target, values) => {
      if (values[0] == null) throw new ExcelError("InvalidArgument");
      reorder(target.sheet, target.shapeId, choiceAt(values, 0, ["BringToFront", "BringForward", "SendToBack", "SendBackward"], "BringToFront"));
    },
    CopyTo: (target, values) => {
      const sheet = isObjectOf(values[0], "Worksheet") ? values[0].target.sheet : values[0] == null ? target.sheet : rangeOfText(target.session, target.sheet, `${textAt(values, 0)}!A1`).sheet;
      const { name: _name, sheetId: _sheetId, kind, order: _order, connector, ...look } = partOf(target);
      const free = connector && { ...connector, begin: { ...connector.begin, shapeId: null }, end: { ...connector.end, shapeId: null } };
      return shapeObject({ session: target.session, sheet }, addShape(sheet, kind, look.geometry ?? kind, { ...look, connector: free }));
    },
    _GetShapeById: (target, values) => shapeObject(target, textAt(values, 0)),
  },
};

export const geometricShapeType: ObjectType<ShapeTarget> = {
  properties: { Id: { get: ({ shapeId }) => shapeId } },
  children: { Shape: (target) => officeObject("Shape", target) },
};

export const imageType: ObjectType<ShapeTarget> = {
  properties: { Id: { get: ({ shapeId }) => shapeId }, format: { get: (target) => partOf(target).image?.format ?? "UNKNOWN" } },
  children: { Shape: (target) => officeObject("Shape", target) },
};

/** Line (线条、连接符): what only lines have. */
export const lineType: ObjectType<ShapeTarget> = {
  properties: {
    Id: { get: ({ shapeId }) => shapeId },
    connectorType: { get: (target) => connectorOf(target).type, set: (target, value) => updateConnector(target, { type: choice(value, ["Straight", "Elbow", "Curve"]) }) },
    ...arrowhead("begin", "Begin"),
    ...arrowhead("end", "End"),
    IsBeginConnected: { get: (target) => connectorOf(target).begin.shapeId !== null },
    IsEndConnected: { get: (target) => connectorOf(target).end.shapeId !== null },
    BeginConnectedSite: { get: (target) => connectorOf(target).begin.site },
    EndConnectedSite: { get: (target) => connectorOf(target).end.site },
  },
  children: {
    Shape: (target) => officeObject("Shape", target),
    BeginConnectedShape: (target) => connectedShape(target, "begin"),
    EndConnectedShape: (target) => connectedShape(target, "end"),
  },
  methods: {
    ConnectBeginShape: (target, values) => connectTo(target, "begin", values),
    ConnectEndShape: (target, values) => connectTo(target, "end", values),
    DisconnectBeginShape: ({ sheet, shapeId }) => connect(sheet.book, shapeId, "begin", null, 0),
    DisconnectEndShape: ({ sheet, shapeId }) => connect(sheet.book, shapeId, "end", null, 0),
  },
};

/** ShapeFill (形状填充). */
export const shapeFillType: ObjectType<ShapeTarget> = {
  properties: {
    Type: { get: (target) => (partOf(target).fill ? "Solid" : "NoFill") },
    ForegroundColor: { get: (target) => partOf(target).fill?.color ?? "", set: setFill },
    Transparency: {
      get: (target) => partOf(target).fill?.transparency ?? 0,
      set: (target, value) => update(target, { fill: { color: partOf(target).fill?.color ?? "#FFFFFF", transparency: share(value) } }),
    },
  },
  methods: { Clear: (target) => update(target, { fill: null }), SetSolidColor: (target, values) => setFill(target, values[0]) },
};

const dashStyles = ["Dash", "DashDot", "DashDotDot", "LongDash", "LongDashDot", "RoundDot", "Solid", "SquareDot", "LongDashDotDot", "SystemDash", "SystemDot", "SystemDashDot"] as const;

/** ShapeLineFormat (形状轮廓). */
export const shapeLineFormatType: ObjectType<ShapeTarget> = {
  properties: {
    Visible: lineProperty("isVisible", asFlag),
    Color: lineProperty("color", colour),
    Weight: lineProperty("weight", length),
    DashStyle: lineProperty("dashStyle", (value) => choice(value, dashStyles)),
    Style: lineProperty("style", (value) => choice(value, ["Single", "ThickBetweenThin", "ThickThin", "ThinThick", "ThinThin"])),
    Transparency: lineProperty("transparency", share),
  },
};

function lineProperty<Name extends keyof ShapePart["line"]>(name: Name, meaning: (value: unknown) => ShapePart["line"][Name]): Property<ShapeTarget> {
  return { get: (target) => partOf(target).line[name], set: (target, value) => update(target, { line: { ...partOf(target).line, ...(name !== "isVisible" && { isVisible: true }), [name]: meaning(value) } }) };
}

export function shapeObject({ session, sheet }: SheetTarget, shapeId: string): OfficeObject<"Shape"> {
  return officeObject("Shape", { session, sheet, shapeId });
}

function drawn(target: SheetTarget, draw: () => string): OfficeObject<"Shape"> {
  requireUnprotected(target.sheet, [], "allowEditObjects");
  return shapeObject(target, draw());
}

export function partOf({ sheet, shapeId }: ShapeTarget): ShapePart {
  return shapeOf(sheet.book, shapeId);
}

export function update(target: ShapeTarget, wanted: Partial<ShapePart>): void {
  requireUnprotected(target.sheet, [], "allowEditObjects");
  updateShape(target.sheet.book, target.shapeId, wanted);
}

function property<Name extends keyof ShapePart>(name: Name, meaning: (value: unknown) => ShapePart[Name]): Property<ShapeTarget> {
  return { get: (target) => partOf(target)[name], set: (target, value) => update(target, { [name]: meaning(value) }) };
}

function requireKind(target: ShapeTarget, kinds: readonly ShapePart["kind"][]): ShapeTarget {
  if (!kinds.includes(partOf(target).kind)) throw new ExcelError("InvalidArgument", "The shape is of another type.");
  return target;
}

function length(value: unknown): number {
  const number = asNumber(value);
  if (number < 0) throw new ExcelError("InvalidArgument");
  return number;
}

function share(value: unknown): number {
  const number = asNumber(value);
  if (number < 0 || number > 1) throw new ExcelError("InvalidArgument");
  return number;
}

function setFill(target: ShapeTarget, value: unknown): void {
  update(target, { fill: { color: colour(value), transparency: partOf(target).fill?.transparency ?? 0 } });
}

/** By a factor of the size it has, from the top left, the middle or the bottom right. */
function scale(target: ShapeTarget, size: "width" | "height", start: "left" | "top", values: readonly unknown[]): void {
  const factor = numberAt(values, 0);
  const from = choiceAt(values, 2, ["ScaleFromTopLeft", "ScaleFromMiddle", "ScaleFromBottomRight"], "ScaleFromTopLeft");
  const grown = partOf(target)[size] * (factor - 1);
  const shift = from === "ScaleFromTopLeft" ? 0 : from === "ScaleFromMiddle" ? grown / 2 : grown;
  update(target, { [size]: partOf(target)[size] * factor, [start]: partOf(target)[start] - shift });
}

function connectorOf(target: ShapeTarget): ConnectorPart {
  const { connector } = partOf(target);
  if (!connector) throw new ExcelError("InvalidArgument", "The shape is no line.");
  return connector;
}

function updateConnector(target: ShapeTarget, wanted: Partial<ConnectorPart>): void {
  update(target, { connector: { ...connectorOf(target), ...wanted } });
}

function arrowhead(end: "begin" | "end", word: "Begin" | "End"): { readonly [name: string]: Property<ShapeTarget> } {
  const sizes = { style: ["None", "Triangle", "Stealth", "Diamond", "Oval", "Open"], length: ["Short", "Medium", "Long"], width: ["Narrow", "Medium", "Wide"] } as const;
  return Object.fromEntries(Object.entries(sizes).map(([name, choices]: readonly [string, readonly string[]]) => [
    `${word}Arrowhead${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    {
      get: (target: ShapeTarget) => connectorOf(target)[end].arrowhead[name as "style"],
      set: (target: ShapeTarget, value: unknown) => {
        const before = connectorOf(target)[end];
        updateConnector(target, { [end]: { ...before, arrowhead: { ...before.arrowhead, [name]: choice(value, choices) } } });
      },
    },
  ]));
}

function connectedShape(target: ShapeTarget, end: "begin" | "end"): OfficeObject<"Shape"> {
  const { shapeId } = connectorOf(target)[end];
  if (shapeId === null) throw new ExcelError("InvalidOperation", "The line is not connected.");
  return shapeObject(target, shapeId);
}

function connectTo(target: ShapeTarget, end: "begin" | "end", values: readonly unknown[]): void {
  const [shape] = values;
  if (!isObjectOf(shape, "Shape")) throw new ExcelError("InvalidArgument");
  connect(target.sheet.book, target.shapeId, end, shape.target.shapeId, wholeNumberAt(values, 1));
}
