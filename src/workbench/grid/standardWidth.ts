import { CommandType, IUniverInstanceService, UniverInstanceType, type ICommandService, type Workbook } from "@univerjs/core";

/** The mutation by which a sheet's standard width changes: Univer has none. */
export const setStandardWidthMutation = { id: "workbench.mutation.set-standard-width" } as const;

export interface StandardWidthParameters {
  readonly unitId: string;
  readonly subUnitId: string;
  /** In pixels. */
  readonly width: number;
}

/** Teaches Univer's command service the mutation above. */
export function registerStandardWidth(commands: ICommandService): void {
  commands.registerCommand({
    id: setStandardWidthMutation.id,
    type: CommandType.MUTATION,
    handler: (accessor, parameters: StandardWidthParameters | undefined) => {
      const sheet = parameters && accessor.get(IUniverInstanceService).getUnit<Workbook>(parameters.unitId, UniverInstanceType.UNIVER_SHEET)?.getSheetBySheetId(parameters.subUnitId);
      if (!sheet) return false;
      sheet.getConfig().defaultColumnWidth = parameters.width;
      return true;
    },
  });
}
