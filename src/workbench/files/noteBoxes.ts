/**
 * The yellow boxes notes are shown in (附注框), in Excel's old drawing language. It is not always XML a reader accepts, so
 * its text is changed where a box begins and ends, and nothing else.
 */
type Cell = { readonly row: number; readonly column: number };

export const blankVml = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>`;

const shapeType = `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

const boxes = /<v:shape\s(?:(?!<v:shape\s).)*?<\/v:shape>\s*/gs;

/** Without the boxes of these cells' notes. */
export function withoutNoteBoxes(vml: string, cells: readonly Cell[]): string {
  if (cells.length === 0) return vml;
  return vml.replace(boxes, (box) => {
    const number = (name: string): number => Number(new RegExp(`<x:${name}>\\s*(\\d+)\\s*</x:${name}>`).exec(box)?.[1] ?? NaN);
    const isGone = /ObjectType="Note"/.test(box) && cells.some(({ row, column }) => row === number("Row") && column === number("Column"));
    return isGone ? "" : box;
  });
}

/** With a hidden box beside each of these cells. */
export function addNoteBoxes(vml: string, cells: readonly Cell[]): string {
  if (cells.length === 0) return vml;
  const end = vml.lastIndexOf("</xml>");
  const numbers = [...vml.matchAll(/id="_x0000_s(\d+)"/g)].map(([, number]) => Number(number));
  const block = Number(/<o:idmap[^>]*\sdata="(\d+)/.exec(vml)?.[1] ?? 1);
  const first = Math.max(block * 1024, ...numbers) + 1;
  const made = cells.map((cell, index) => box(cell, first + index)).join("\n");
  return `${vml.slice(0, end)}${vml.includes('id="_x0000_t202"') ? "" : shapeType}${made}${vml.slice(end)}`;
}

function box({ row, column }: Cell, number: number): string {
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 3, 15, Math.max(0, row - 1) + 4, 4].join(", ");
  return `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:108pt;height:60pt;z-index:${number % 1024};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`
    + `<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>`
    + `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}
