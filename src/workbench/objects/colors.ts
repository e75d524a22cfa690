import { asText } from "../callArguments";
import { ExcelError } from "../excelError";

/** Colours (颜色) come as #RRGGBB or by name; they are kept as #RRGGBB. */
export function colour(value: unknown): string {
  const text = asText(value).trim();
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  const named = colourNames[text.toLowerCase()];
  if (named === undefined) throw new ExcelError("InvalidArgument", text);
  return named;
}

/** The HTML colour names an add-in is likely to use; any other must be written as #RRGGBB. */
const colourNames: { readonly [name: string]: string } = {
  black: "#000000", white: "#FFFFFF", red: "#FF0000", green: "#008000", blue: "#0000FF", yellow: "#FFFF00", orange: "#FFA500", gray: "#808080", grey: "#808080",
  silver: "#C0C0C0", maroon: "#800000", olive: "#808000", lime: "#00FF00", aqua: "#00FFFF", cyan: "#00FFFF", teal: "#008080", navy: "#000080", fuchsia: "#FF00FF",
  magenta: "#FF00FF", purple: "#800080", pink: "#FFC0CB", brown: "#A52A2A", lightgray: "#D3D3D3", lightgrey: "#D3D3D3", darkgray: "#A9A9A9", lightblue: "#ADD8E6",
  lightgreen: "#90EE90", lightyellow: "#FFFFE0", darkblue: "#00008B", darkgreen: "#006400", darkred: "#8B0000", gold: "#FFD700", coral: "#FF7F50", whitesmoke: "#F5F5F5",
};
