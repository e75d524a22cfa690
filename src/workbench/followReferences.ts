import { areaAfter, areasAfter } from "./grid/lineEdits";
import type { SheetEdit } from "./grid/followParts";
import { isOfficeObject } from "./objectModel";
import type { RangeAreasTarget, RangeTarget } from "./objects/targets";
import type { Session } from "./session";

/**
 * Ranges an add-in holds follow when rows and columns are put in or taken out, as in Excel. The object itself changes:
 * a request that is under way holds it by other names than its reference.
 */
export function followReferences({ book, references }: Session, { unitId, sheetId, edit }: SheetEdit): void {
  if (book.unitId !== unitId) return;
  for (const object of references.all()) {
    if (!isOfficeObject(object)) continue;
    if (object.type === "Range") {
      const target = object.target as RangeTarget;
      if (target.sheet.id !== sheetId) continue;
      const area = areaAfter(target.area, edit);
      // A range whose cells are gone points nowhere: whoever uses it learns so.
      Object.assign(object, area ? { target: { ...target, area } } : { target: { ...target, sheet: { ...target.sheet, id: "" } } });
    } else if (object.type === "RangeAreas") {
      const target = object.target as RangeAreasTarget;
      if (target.sheet.id === sheetId) Object.assign(object, { target: { ...target, areas: areasAfter(target.areas, edit) } });
    }
  }
}
