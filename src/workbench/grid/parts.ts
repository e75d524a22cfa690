import { CommandType, type ICommandService } from "@univerjs/core";
import type { Area } from "../address";

/**
 * What a workbook has and Univer has no place for, as plain data: tables with all their options, print settings,
 * validation, protection, settings, properties. Each part is replaced whole, through one mutation, so that undo works.
 */
export interface PartKinds {
  readonly table: TablePart;
  readonly sheetView: SheetViewPart;
  readonly pageLayout: PageLayoutPart;
  readonly protection: ProtectionPart;
  readonly validation: ValidationPart;
  readonly setting: SettingPart;
  readonly documentProperty: DocumentPropertyPart;
  readonly customDocumentProperty: DocumentPropertyPart;
  readonly sheetProperty: SheetPropertyPart;
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
  readonly standardWidth: number;
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

/** A protected sheet (工作表保护): what stays allowed, and the password's hash as it came from a file. */
export interface ProtectionPart {
  readonly sheetId: string;
  readonly options: { readonly [permission: string]: boolean | string };
  readonly password: string | null;
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

/** All parts of a workbook, by kind and id. */
export type Parts = { readonly [Kind in PartKind]: Map<string, PartKinds[Kind]> };

export function emptyParts(): Parts {
  return {
    table: new Map(), sheetView: new Map(), pageLayout: new Map(), protection: new Map(), validation: new Map(),
    setting: new Map(), documentProperty: new Map(), customDocumentProperty: new Map(), sheetProperty: new Map(),
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
