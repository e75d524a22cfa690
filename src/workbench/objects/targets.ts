import type { Area } from "../address";
import type { Sheet } from "../grid/book";
import type { HeaderPage } from "../grid/parts";
import type { Place } from "../grid/precedents";
import type { Session } from "../session";

/** What each Office object type stands for in the workbench. */
export interface Targets {
  readonly Workbook: Session;
  readonly WorkbookProtection: Session;
  readonly Application: Session;
  readonly Runtime: Session;
  readonly IterativeCalculation: Session;
  readonly CultureInfo: Session;
  readonly NumberFormatInfo: Session;
  readonly WorksheetCollection: Session;
  readonly Worksheet: SheetTarget;
  readonly WorksheetFreezePanes: SheetTarget;
  readonly WorksheetProtection: SheetTarget;
  readonly PageLayout: SheetTarget;
  readonly HeaderFooterGroup: SheetTarget;
  readonly HeaderFooter: SheetTarget & { readonly page: HeaderPage };
  readonly WorksheetCustomPropertyCollection: SheetTarget;
  readonly WorksheetCustomProperty: SheetTarget & { readonly key: string };
  readonly Range: RangeTarget;
  readonly RangeAreas: RangeAreasTarget;
  readonly RangeCollection: RangeAreasTarget;
  readonly WorkbookRangeAreas: WorkbookAreasTarget;
  readonly RangeAreasCollection: WorkbookAreasTarget;
  readonly WorkbookRangeCollection: WorkbookAreasTarget;
  readonly RangeFormat: RangeAreasTarget;
  readonly RangeFill: RangeAreasTarget;
  readonly RangeFont: RangeAreasTarget;
  readonly FormatProtection: RangeAreasTarget;
  readonly RangeBorderCollection: RangeAreasTarget;
  readonly RangeBorder: RangeAreasTarget & { readonly edge: BorderEdge };
  readonly DataValidation: RangeAreasTarget;
  readonly RangeSort: RangeTarget;
  readonly RemoveDuplicatesResult: { readonly removed: number; readonly remaining: number };
  readonly PageBreakCollection: PageBreaksTarget;
  readonly PageBreak: PageBreakTarget;
  readonly CustomXmlPartCollection: Session;
  readonly CustomXmlPartScopedCollection: KeyTarget;
  readonly CustomXmlPart: KeyTarget;
  readonly TableSort: TableTarget;
  readonly ConditionalFormatCollection: RangeAreasTarget;
  readonly ConditionalFormat: ConditionalFormatTarget;
  readonly CustomConditionalFormat: ConditionalFormatTarget;
  readonly ConditionalFormatRule: ConditionalFormatTarget;
  readonly CellValueConditionalFormat: ConditionalFormatTarget;
  readonly TextConditionalFormat: ConditionalFormatTarget;
  readonly TopBottomConditionalFormat: ConditionalFormatTarget;
  readonly PresetCriteriaConditionalFormat: ConditionalFormatTarget;
  readonly ColorScaleConditionalFormat: ConditionalFormatTarget;
  readonly IconSetConditionalFormat: ConditionalFormatTarget;
  readonly DataBarConditionalFormat: ConditionalFormatTarget;
  readonly ConditionalDataBarPositiveFormat: ConditionalFormatTarget;
  readonly ConditionalDataBarNegativeFormat: ConditionalFormatTarget;
  readonly ConditionalRangeFormat: ConditionalFormatTarget;
  readonly ConditionalRangeFill: ConditionalFormatTarget;
  readonly ConditionalRangeFont: ConditionalFormatTarget;
  readonly ConditionalRangeBorderCollection: ConditionalFormatTarget;
  readonly ConditionalRangeBorder: ConditionalBorderTarget;
  readonly CommentCollection: CommentsTarget;
  readonly Comment: CommentTarget;
  readonly CommentReplyCollection: CommentTarget;
  readonly CommentReply: ReplyTarget;
  readonly ShapeCollection: SheetTarget;
  readonly Shape: ShapeTarget;
  readonly GeometricShape: ShapeTarget;
  readonly Image: ShapeTarget;
  readonly Line: ShapeTarget;
  readonly ShapeFill: ShapeTarget;
  readonly ShapeLineFormat: ShapeTarget;
  readonly TextFrame: ShapeTarget;
  readonly TextRange: ShapeTextTarget;
  readonly ShapeFont: ShapeTextTarget;
  readonly TableCollection: TableCollectionTarget;
  readonly Table: TableTarget;
  readonly TableColumnCollection: TableTarget;
  readonly TableColumn: TableColumnTarget;
  readonly AutoFilter: AutoFilterTarget;
  readonly Filter: TableColumnTarget;
  readonly TableRowCollection: TableTarget;
  readonly TableRow: TableTarget & { readonly index: number };
  readonly NamedItemCollection: NamesTarget;
  readonly NamedItem: NameTarget;
  readonly NamedItemArrayValues: NameTarget;
  readonly SettingCollection: Session;
  readonly Setting: KeyTarget;
  readonly DocumentProperties: Session;
  readonly CustomPropertyCollection: Session;
  readonly CustomProperty: KeyTarget;
  readonly AppRuntimeService: Session;
  readonly AppRuntimePersistenceService: Session;
  readonly DynamicRibbon: Session;
  readonly RibbonControl: KeyTarget;
  readonly ActionService: Session;
  readonly CustomFunctions: Session;
  readonly SilentService: Session;
}

export interface ConditionalFormatTarget extends SheetTarget {
  readonly formatId: string;
}

export interface ConditionalBorderTarget extends ConditionalFormatTarget {
  readonly side: "Top" | "Bottom" | "Left" | "Right";
}

/** The comments of the workbook, or of one sheet. */
export interface CommentsTarget {
  readonly session: Session;
  readonly sheet: Sheet | null;
}

export interface CommentTarget {
  readonly session: Session;
  readonly commentId: string;
}

export interface ReplyTarget extends CommentTarget {
  readonly replyId: string;
}

export interface ShapeTarget extends SheetTarget {
  readonly shapeId: string;
}

/** A shape's text, or the piece of it from one character to another. */
export interface ShapeTextTarget extends ShapeTarget {
  readonly start?: number;
  readonly end?: number;
}

/** Page breaks between rows, or between columns. */
export interface PageBreaksTarget extends SheetTarget {
  readonly lines: "rowBreaks" | "columnBreaks";
}

export interface PageBreakTarget extends PageBreaksTarget {
  /** The first row or column after the break, from 0: also the number the file keeps. */
  readonly index: number;
}

/** A sheet, and the session it is spoken of in. */
export interface SheetTarget {
  readonly session: Session;
  readonly sheet: Sheet;
}

export interface RangeTarget extends SheetTarget {
  readonly area: Area;
}

export interface RangeAreasTarget extends SheetTarget {
  readonly areas: readonly Area[];
}

/** Areas of several sheets. */
export interface WorkbookAreasTarget {
  readonly session: Session;
  readonly places: readonly Place[];
}

export type BorderEdge =
  | "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideVertical" | "InsideHorizontal" | "DiagonalDown" | "DiagonalUp";

/** All tables of the workbook, or those of one sheet, or those an area of it holds or touches. */
export interface TableCollectionTarget {
  readonly session: Session;
  readonly sheet: Sheet | null;
  readonly within?: { readonly area: Area; readonly onlyWhole: boolean };
}

export interface TableTarget {
  readonly session: Session;
  readonly tableId: string;
}

export interface TableColumnTarget extends TableTarget {
  readonly columnId: number;
}

/** The filter of a sheet, or of one of its tables. */
export interface AutoFilterTarget extends SheetTarget {
  readonly tableId: string | null;
}

/** The workbook's own names, or those of one sheet. */
export interface NamesTarget {
  readonly session: Session;
  readonly sheet: Sheet | null;
}

export interface NameTarget extends NamesTarget {
  readonly nameId: string;
}


/** Something of the workbook found by its key: a setting, a property, a ribbon control. */
export interface KeyTarget {
  readonly session: Session;
  readonly key: string;
}
