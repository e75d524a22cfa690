import { BaseFunction, ErrorType, ErrorValueObject, FormulaDataModel, IFormulaRuntimeService, IFunctionService, type BaseReferenceObject, type BaseValueObject } from "@univerjs/engine-formula";
import type { Injector, IRange } from "@univerjs/core";

/** The name `A1#` is read by: Univer knows the mark and has nothing behind it. */
export const spillFunctionName = "WORKBENCH.SPILL";

type Ranges = { readonly [unitId: string]: { readonly [sheetId: string]: { readonly [row: number]: { readonly [column: number]: IRange | null | undefined } | null | undefined } | null | undefined } | null | undefined };

/** Teaches the formula engine what `A1#` stands for (溢出区域引用): the cells the formula in A1 fills, #REF! where it fills none. */
export function registerSpillFunction(injector: Injector): void {
  class SpillFunction extends BaseFunction {
    override minParams = 1;
    override maxParams = 1;
    override needsReferenceObject = true;

    override calculate(reference: BaseValueObject): BaseValueObject {
      if (!reference.isReferenceObject()) return ErrorValueObject.create(ErrorType.REF);
      const anchor = reference as unknown as BaseReferenceObject;
      const { startRow, startColumn } = anchor.getRangePosition();
      const filledBy = (ranges: Ranges): IRange | null => ranges[anchor.getUnitId()]?.[anchor.getSheetId()]?.[startRow]?.[startColumn] ?? null;
      const area = filledBy(injector.get(IFormulaRuntimeService).getUnitArrayFormula() as Ranges) ?? filledBy(injector.get(FormulaDataModel).getArrayFormulaRange() as Ranges);
      if (!area) return ErrorValueObject.create(ErrorType.REF);
      const cells = this.createReferenceObject(anchor, area);
      if (cells.isError()) return cells as unknown as BaseValueObject;
      const filled = cells as unknown as BaseReferenceObject;
      // Univer gives a made reference the workbook's id for its sheet's, and leaves out what this very calculation has spilled so far.
      filled.setForcedSheetIdDirect(anchor.getSheetId());
      filled.setArrayFormulaRange(anchor.getArrayFormulaRange());
      filled.setRuntimeArrayFormulaCellData(anchor.getRuntimeArrayFormulaCellData());
      filled.setRuntimeArrayFormulaRange(anchor.getRuntimeArrayFormulaRange());
      return filled.toArrayValueObject();
    }
  }

  injector.get(IFunctionService).registerExecutors(new SpillFunction(spillFunctionName));
}
