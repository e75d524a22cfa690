import { CommandType, type ICommandService } from "@univerjs/core";
import type { Area } from "../address";
import type { LineEdit } from "./lineEdits";
import type { PasswordMark } from "./password";

/**
 * What a workbook has and Univer has no place for, as plain data: tables with all their options, print settings,
 * validation, protection, settings, properties. Each part is replaced whole, through one mutation, so that undo works.
 */
export interface PartKinds {
  readonly table: TablePart;
  readonly sheetView: SheetViewPart;
  readonly pageLayout: PageLayoutPart;
  readonly protection: ProtectionPart;
  readonly structureProtection: StructureProtectionPart;
  readonly validation: ValidationPart;
  readonly setting: SettingPart;
  readonly documentProperty: DocumentPropertyPart;
  readonly customDocumentProperty: DocumentPropertyPart;
  readonly sheetProperty: SheetPropertyPart;
  readonly conditionalFormat: ConditionalFormatPart;
  readonly shape: ShapePart;
  readonly comment: CommentPart;
  readonly note: NotePart;
  readonly customXml: CustomXmlPart;
  readonly autoFilter: AutoFilterPart;
  readonly hyperlink: HyperlinkPart;
  readonly lineEdits: LineEditsPart;
}

export type PartKind = keyof PartKinds;

/** A table (表): where it stands and what it shows. Ids are numbers as text, as office.js sees them. */
export interface TablePart {
  readonly sheetId: string;
  readonly name: string;
  readonly area: Area;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly style: string;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
  readonly showFilterButton: boolean;
  readonly columns: readonly TableColumnPart[];
  /** The order its rows were last put in, as office.js names it. */
  readonly sort?: { readonly fields: readonly object[]; readonly matchCase: boolean };
}

export interface TableColumnPart {
  readonly id: number;
  readonly name: string;
}

/** What Univer does not keep of a sheet's look. */
export interface SheetViewPart {
  readonly sheetId: string;
  readonly isVeryHidden: boolean;
  readonly showHeadings: boolean;
  /** The sheet it is a copy of. */
  readonly copiedFrom?: string;
}

/** Print settings (页面布局), lengths in points, areas on the sheet itself. */
export interface PageLayoutPart {
  readonly sheetId: string;
  readonly orientation: "Portrait" | "Landscape";
  readonly paperSize: number;
  readonly margins: { readonly [side in MarginSide]: number };
  readonly zoom: PageZoom;
  readonly printAreas: readonly Area[];
  readonly titleRows: Area | null;
  readonly titleColumns: Area | null;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  readonly draftMode: boolean;
  readonly firstPageNumber: number | null;
  readonly printOrder: "DownThenOver" | "OverThenDown";
  readonly printErrors: "AsDisplayed" | "Blank" | "Dash" | "NotAvailable";
  readonly printComments: "NoComments" | "EndSheet" | "InPlace";
  readonly headersFooters: HeadersFootersPart;
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
}

export type MarginSide = "left" | "right" | "top" | "bottom" | "header" | "footer";

/** A fixed scale in percent, or so many pages wide and tall (null: as many as it takes). */
export type PageZoom =
  | { readonly scale: number }
  | { readonly pagesWide: number | null; readonly pagesTall: number | null };

export interface HeadersFootersPart {
  readonly state: "Default" | "FirstAndDefault" | "OddAndEven" | "FirstOddAndEven";
  readonly useSheetMargins: boolean;
  readonly useSheetScale: boolean;
  readonly pages: { readonly [page in HeaderPage]: HeaderFooterPart };
}

export type HeaderPage = "default" | "even" | "first";

export type HeaderSide = "leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter";

export type HeaderFooterPart = { readonly [side in HeaderSide]: string };

/** A protected sheet (工作表保护): what stays allowed, and what is kept of its password. */
export interface ProtectionPart {
  readonly sheetId: string;
  readonly options: { readonly [permission: string]: boolean | string };
  readonly password: PasswordMark | null;
}

/** A protected list of sheets (工作簿结构保护): none is added, deleted, renamed, moved, shown or hidden. There is one at most. */
export interface StructureProtectionPart {
  readonly password: PasswordMark | null;
}

/** Data validation (数据验证) of a block of cells. */
export interface ValidationPart {
  readonly sheetId: string;
  readonly areas: readonly Area[];
  readonly rule: { readonly [kind: string]: unknown };
  readonly ignoreBlanks: boolean;
  readonly prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
  readonly errorAlert: { readonly showAlert: boolean; readonly style: string; readonly title: string; readonly message: string };
}

export interface SettingPart {
  readonly value: unknown;
}

export interface DocumentPropertyPart {
  readonly value: string | number | boolean | Date;
}

export interface SheetPropertyPart {
  readonly sheetId: string;
  readonly key: string;
  readonly value: string;
}

/**
 * Conditional formatting (条件格式) of a block of cells, in Excel's own words: what `rule` holds is what office.js gives
 * and takes for this type.
 */
export interface ConditionalFormatPart {
  readonly sheetId: string;
  readonly areas: readonly Area[];
  readonly type: ConditionalFormatType;
  /** 0 is looked at first. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly rule: { readonly [name: string]: unknown };
  /** How cells look that meet the rule; scales, bars and icons have none. */
  readonly format: ConditionalLook;
}

export type ConditionalFormatType = "Custom" | "DataBar" | "ColorScale" | "IconSet" | "TopBottom" | "PresetCriteria" | "ContainsText" | "CellValue";

export interface ConditionalLook {
  readonly numberFormat?: string;
  readonly fillColor?: string;
  readonly font?: { readonly color?: string; readonly bold?: boolean; readonly italic?: boolean; readonly underline?: string; readonly strikethrough?: boolean };
  readonly borders?: { readonly [side in "top" | "bottom" | "left" | "right"]?: { readonly style: string; readonly color: string } };
}

/** A drawn shape (形状) or connector, lengths in points from the sheet's top left corner. Its id is office.js's. */
export interface ShapePart {
  readonly sheetId: string;
  readonly name: string;
  readonly kind: "GeometricShape" | "Line" | "Image" | "TextBox";
  /** Excel's word, such as "Rectangle"; null for lines and images. */
  readonly geometry: string | null;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly rotation: number;
  /** Is it still where the file it came from anchors it, whatever rows and columns came and went? */
  readonly isAnchoredByFile: boolean;
  /** Shapes with a higher order are drawn over those with a lower one. */
  readonly order: number;
  readonly isVisible: boolean;
  readonly altTextTitle: string;
  readonly altTextDescription: string;
  readonly lockAspectRatio: boolean;
  readonly placement: "TwoCell" | "OneCell" | "Absolute";
  /** null: no fill. */
  readonly fill: { readonly color: string; readonly transparency: number } | null;
  readonly line: ShapeLine;
  readonly text: ShapeText;
  readonly connector: ConnectorPart | null;
  /** A picture's bytes in base64. */
  readonly image: { readonly format: "PNG" | "JPEG"; readonly base64: string } | null;
}

export interface ShapeLine {
  readonly isVisible: boolean;
  readonly color: string;
  readonly weight: number;
  readonly dashStyle: string;
  readonly style: string;
  readonly transparency: number;
}

export interface ShapeText {
  readonly content: string;
  readonly font: { readonly name: string; readonly size: number; readonly color: string; readonly bold: boolean; readonly italic: boolean; readonly underline: string };
  readonly horizontal: string;
  readonly vertical: string;
  readonly margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly autoSize: string;
  readonly orientation: string;
  readonly horizontalOverflow: string;
  readonly verticalOverflow: string;
  readonly readingOrder: string;
}

/** What a line has beyond a shape: it runs across its box, perhaps flipped, and may hold on to shapes (连接符). */
export interface ConnectorPart {
  readonly type: "Straight" | "Elbow" | "Curve";
  readonly isFlippedHorizontally: boolean;
  readonly isFlippedVertically: boolean;
  readonly begin: ConnectorEnd;
  readonly end: ConnectorEnd;
}

export interface ConnectorEnd {
  /** The id of the shape it holds on to, and the number of the site there; null where it ends freely. */
  readonly shapeId: string | null;
  readonly site: number;
  readonly arrowhead: { readonly style: string; readonly length: string; readonly width: string };
}

/** A threaded comment (批注) with its replies. */
export interface CommentPart {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly content: string;
  readonly authorName: string;
  readonly authorEmail: string;
  /** ISO text. */
  readonly created: string;
  readonly isResolved: boolean;
  readonly replies: readonly CommentReplyPart[];
}

export interface CommentReplyPart {
  readonly id: string;
  readonly content: string;
  readonly authorName: string;
  readonly authorEmail: string;
  readonly created: string;
}

/** A note (附注), the yellow kind. */
export interface NotePart {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A custom XML part (自定义 XML), whole. */
export interface CustomXmlPart {
  readonly xml: string;
}

/** A filter (筛选) over an area of a sheet, or over a table, with criteria by column counted from the area's first. */
export interface AutoFilterPart {
  readonly sheetId: string;
  readonly area: Area;
  readonly tableId: string | null;
  readonly criteria: { readonly [column: number]: { readonly [name: string]: unknown } };
}

/** A link (超链接) of one block of cells. */
export interface HyperlinkPart {
  readonly sheetId: string;
  readonly areas: readonly Area[];
  readonly address: string | null;
  readonly documentReference: string | null;
  readonly screenTip: string | null;
}

/** The rows and columns put in and taken out of a sheet since it was opened: what only its file knows follows when it is saved. */
export interface LineEditsPart {
  readonly sheetId: string;
  readonly edits: readonly LineEdit[];
}

/** All parts of a workbook, by kind and id. */
export type Parts = { readonly [Kind in PartKind]: Map<string, PartKinds[Kind]> };

export function emptyParts(): Parts {
  return {
    table: new Map(), sheetView: new Map(), pageLayout: new Map(), protection: new Map(), structureProtection: new Map(), validation: new Map(),
    setting: new Map(), documentProperty: new Map(), customDocumentProperty: new Map(), sheetProperty: new Map(),
    conditionalFormat: new Map(), shape: new Map(), comment: new Map(), note: new Map(), customXml: new Map(), autoFilter: new Map(), hyperlink: new Map(), lineEdits: new Map(),
  };
}

/** The mutation every change of a part goes through. */
export const setPartMutation = { id: "workbench.mutation.set-part" } as const;

export interface SetPartParameters {
  readonly unitId: string;
  readonly kind: PartKind;
  readonly id: string;
  /** The new part; null removes it. */
  readonly value: PartKinds[PartKind] | null;
}

/** Teaches Univer's command service the mutation above. */
export function registerPartMutation(commands: ICommandService, partsOf: (unitId: string) => Parts): void {
  commands.registerCommand({
    id: setPartMutation.id,
    type: CommandType.MUTATION,
    handler: (_accessor, parameters: SetPartParameters | undefined) => {
      if (!parameters) return false;
      const store: Map<string, PartKinds[PartKind]> = partsOf(parameters.unitId)[parameters.kind];
      if (parameters.value === null) store.delete(parameters.id);
      else store.set(parameters.id, parameters.value);
      return true;
    },
  });
}
