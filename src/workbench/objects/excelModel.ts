import type { ObjectModel } from "../objectModel";
import { commentCollectionType, commentType, commentReplyCollectionType, commentReplyType } from "./comments";
import {
  conditionalFormatCollectionType, conditionalFormatType, customConditionalFormatType, conditionalFormatRuleType, cellValueConditionalFormatType, textConditionalFormatType, topBottomConditionalFormatType,
  presetCriteriaConditionalFormatType, colorScaleConditionalFormatType, iconSetConditionalFormatType, dataBarConditionalFormatType, conditionalDataBarPositiveFormatType, conditionalDataBarNegativeFormatType,
  conditionalRangeFormatType, conditionalRangeFillType, conditionalRangeFontType, conditionalRangeBorderCollectionType, conditionalRangeBorderType,
} from "./conditionalFormats";
import { customXmlPartCollectionType, customXmlPartScopedCollectionType, customXmlPartType } from "./customXml";
import { dataValidationType } from "./dataValidation";
import { customPropertyCollectionType, customPropertyType, documentPropertiesType } from "./documentProperties";
import { namedItemArrayValuesType, namedItemCollectionType, namedItemType } from "./names";
import { autoFilterType, filterType } from "./filters";
import { pageBreakCollectionType, pageBreakType } from "./pageBreaks";
import { headerFooterGroupType, headerFooterType, pageLayoutType } from "./pageLayout";
import { rangeType } from "./range";
import { removeDuplicatesResultType } from "./rangeEditing";
import { rangeSortType, tableSortType } from "./rangeSort";
import { rangeAreasType, rangeCollectionType } from "./rangeAreas";
import { rangeAreasCollectionType, workbookRangeAreasType, workbookRangeCollectionType } from "./precedents";
import { formatProtectionType, rangeBorderCollectionType, rangeBorderType, rangeFillType, rangeFontType, rangeFormatType } from "./rangeFormat";
import {
  actionServiceType, appRuntimePersistenceServiceType, appRuntimeServiceType, customFunctionsType, dynamicRibbonType, ribbonControlType,
  silentServiceType,
} from "./services";
import { settingCollectionType, settingType } from "./settings";
import { geometricShapeType, imageType, lineType, shapeCollectionType, shapeFillType, shapeLineFormatType, shapeType } from "./shapes";
import { shapeFontType, textFrameType, textRangeType } from "./shapeText";
import { freezePanesType, protectionType, sheetPropertyCollectionType, sheetPropertyType, workbookProtectionType } from "./sheetFeatures";
import { tableCollectionType, tableColumnCollectionType, tableColumnType, tableRowCollectionType, tableRowType, tableType } from "./tables";
import { applicationType, cultureInfoType, iterativeCalculationType, numberFormatInfoType, workbookType, runtimeType } from "./workbook";
import { worksheetCollectionType, worksheetType } from "./worksheets";

/** Excel's object model as far as the workbench plays it: every Office object type by name. */
export const excelModel: ObjectModel = {
  Workbook: workbookType,
  Application: applicationType,
  Runtime: runtimeType,
  IterativeCalculation: iterativeCalculationType,
  CultureInfo: cultureInfoType,
  NumberFormatInfo: numberFormatInfoType,
  WorksheetCollection: worksheetCollectionType,
  Worksheet: worksheetType,
  WorksheetFreezePanes: freezePanesType,
  WorksheetProtection: protectionType,
  WorkbookProtection: workbookProtectionType,
  PageLayout: pageLayoutType,
  HeaderFooterGroup: headerFooterGroupType,
  HeaderFooter: headerFooterType,
  WorksheetCustomPropertyCollection: sheetPropertyCollectionType,
  WorksheetCustomProperty: sheetPropertyType,
  Range: rangeType,
  RangeAreas: rangeAreasType,
  RangeCollection: rangeCollectionType,
  WorkbookRangeAreas: workbookRangeAreasType,
  RangeAreasCollection: rangeAreasCollectionType,
  WorkbookRangeCollection: workbookRangeCollectionType,
  RangeFormat: rangeFormatType,
  RangeFill: rangeFillType,
  RangeFont: rangeFontType,
  FormatProtection: formatProtectionType,
  RangeBorderCollection: rangeBorderCollectionType,
  RangeBorder: rangeBorderType,
  DataValidation: dataValidationType,
  RangeSort: rangeSortType,
  RemoveDuplicatesResult: removeDuplicatesResultType,
  PageBreakCollection: pageBreakCollectionType,
  PageBreak: pageBreakType,
  CustomXmlPartCollection: customXmlPartCollectionType,
  CustomXmlPartScopedCollection: customXmlPartScopedCollectionType,
  CustomXmlPart: customXmlPartType,
  TableSort: tableSortType,
  AutoFilter: autoFilterType,
  Filter: filterType,
  ConditionalFormatCollection: conditionalFormatCollectionType,
  ConditionalFormat: conditionalFormatType,
  CustomConditionalFormat: customConditionalFormatType,
  ConditionalFormatRule: conditionalFormatRuleType,
  CellValueConditionalFormat: cellValueConditionalFormatType,
  TextConditionalFormat: textConditionalFormatType,
  TopBottomConditionalFormat: topBottomConditionalFormatType,
  PresetCriteriaConditionalFormat: presetCriteriaConditionalFormatType,
  ColorScaleConditionalFormat: colorScaleConditionalFormatType,
  IconSetConditionalFormat: iconSetConditionalFormatType,
  DataBarConditionalFormat: dataBarConditionalFormatType,
  ConditionalDataBarPositiveFormat: conditionalDataBarPositiveFormatType,
  ConditionalDataBarNegativeFormat: conditionalDataBarNegativeFormatType,
  ConditionalRangeFormat: conditionalRangeFormatType,
  ConditionalRangeFill: conditionalRangeFillType,
  ConditionalRangeFont: conditionalRangeFontType,
  ConditionalRangeBorderCollection: conditionalRangeBorderCollectionType,
  ConditionalRangeBorder: conditionalRangeBorderType,
  CommentCollection: commentCollectionType,
  Comment: commentType,
  CommentReplyCollection: commentReplyCollectionType,
  CommentReply: commentReplyType,
  ShapeCollection: shapeCollectionType,
  Shape: shapeType,
  GeometricShape: geometricShapeType,
  Image: imageType,
  Line: lineType,
  ShapeFill: shapeFillType,
  ShapeLineFormat: shapeLineFormatType,
  TextFrame: textFrameType,
  TextRange: textRangeType,
  ShapeFont: shapeFontType,
  TableCollection: tableCollectionType,
  Table: tableType,
  TableColumnCollection: tableColumnCollectionType,
  TableColumn: tableColumnType,
  TableRowCollection: tableRowCollectionType,
  TableRow: tableRowType,
  NamedItemCollection: namedItemCollectionType,
  NamedItem: namedItemType,
  NamedItemArrayValues: namedItemArrayValuesType,
  SettingCollection: settingCollectionType,
  Setting: settingType,
  DocumentProperties: documentPropertiesType,
  CustomPropertyCollection: customPropertyCollectionType,
  CustomProperty: customPropertyType,
  AppRuntimeService: appRuntimeServiceType,
  AppRuntimePersistenceService: appRuntimePersistenceServiceType,
  DynamicRibbon: dynamicRibbonType,
  RibbonControl: ribbonControlType,
  ActionService: actionServiceType,
  CustomFunctions: customFunctionsType,
  SilentService: silentServiceType,
};
