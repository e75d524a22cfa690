/** How office.js and the file name the same things of shapes: left office.js, right the file. */

type Words = { readonly [word: string]: string };

/** Geometries are named alike in both but for these; Excel's words begin with a capital. */
const geometries: Words = {
  Rectangle: "rect", RightTriangle: "rtTriangle", LineInverse: "lineInv", RoundRectangle: "roundRect", Round1Rectangle: "round1Rect", Round2SameRectangle: "round2SameRect",
  Round2DiagonalRectangle: "round2DiagRect", SnipRoundRectangle: "snipRoundRect", Snip1Rectangle: "snip1Rect", Snip2SameRectangle: "snip2SameRect",
  Snip2DiagonalRectangle: "snip2DiagRect", DiagonalStripe: "diagStripe", WedgeRRectCallout: "wedgeRoundRectCallout", NonIsoscelesTrapezoid: "nonIsoscelesTrapezoid",
};

/** @example geometryInFile("RoundRectangle") // "roundRect" */
export function geometryInFile(geometry: string): string {
  return geometries[geometry] ?? geometry.charAt(0).toLowerCase() + geometry.slice(1);
}

/** @example geometryOfFile("roundRect") // "RoundRectangle" */
export function geometryOfFile(preset: string): string {
  return wordOf(geometries, preset) ?? preset.charAt(0).toUpperCase() + preset.slice(1);
}

export const dashes: Words = {
  Solid: "solid", Dash: "dash", DashDot: "dashDot", DashDotDot: "sysDashDotDot", LongDash: "lgDash", LongDashDot: "lgDashDot", LongDashDotDot: "lgDashDotDot",
  RoundDot: "sysDot", SquareDot: "sysDash", SystemDash: "sysDash", SystemDot: "sysDot", SystemDashDot: "sysDashDot",
};

export const lineStyles: Words = { Single: "sng", ThickBetweenThin: "tri", ThickThin: "thickThin", ThinThick: "thinThick", ThinThin: "dbl" };

export const arrowheads: Words = { None: "none", Triangle: "triangle", Stealth: "stealth", Diamond: "diamond", Oval: "oval", Open: "arrow" };

export const arrowSizes: { readonly length: Words; readonly width: Words } = {
  length: { Short: "sm", Medium: "med", Long: "lg" }, width: { Narrow: "sm", Medium: "med", Wide: "lg" },
};

export const connectors: Words = { Straight: "straightConnector1", Elbow: "bentConnector3", Curve: "curvedConnector3" };

export const horizontals: Words = { Left: "l", Center: "ctr", Right: "r", Justify: "just", JustifyLow: "justLow", Distributed: "dist", ThaiDistributed: "thaiDist" };

export const verticals: Words = { Top: "t", Middle: "ctr", Bottom: "b", Justified: "just", Distributed: "dist" };

export const orientations: Words = {
  Horizontal: "horz", Vertical: "vert", Vertical270: "vert270", WordArtVertical: "wordArtVert", EastAsianVertical: "eaVert", MongolianVertical: "mongolianVert", WordArtVerticalRTL: "wordArtVertRtl",
};

export const overflows: Words = { Overflow: "overflow", Clip: "clip", Ellipsis: "ellipsis" };

export const underlines: Words = {
  None: "none", Single: "sng", Double: "dbl", Heavy: "heavy", Dotted: "dotted", DottedHeavy: "dottedHeavy", Dash: "dash", DashHeavy: "dashHeavy", DashLong: "dashLong",
  DashLongHeavy: "dashLongHeavy", DotDash: "dotDash", DotDashHeavy: "dotDashHeavy", DotDotDash: "dotDotDash", DotDotDashHeavy: "dotDotDashHeavy", Wavy: "wavy", WavyHeavy: "wavyHeavy", WavyDouble: "wavyDbl",
};

/** Excel's word for the file's. */
export function wordOf(words: Words, inFile: string | undefined): string | undefined {
  return Object.keys(words).find((word) => words[word] === inFile);
}
