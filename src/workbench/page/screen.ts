import { IUniverInstanceService, LocaleService, LocaleType, LogLevel, mergeLocales, ThemeService, Univer, UniverInstanceType, type Plugin, type PluginCtor } from "@univerjs/core";
import { DeviceInputEventType } from "@univerjs/engine-render";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingEnglish from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import conditionalFormattingChinese from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEnglish from "@univerjs/preset-sheets-core/locales/en-US";
import coreChinese from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationEnglish from "@univerjs/preset-sheets-data-validation/locales/en-US";
import dataValidationChinese from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteEnglish from "@univerjs/preset-sheets-note/locales/en-US";
import noteChinese from "@univerjs/preset-sheets-note/locales/zh-CN";
import { IEditorBridgeService, SetCellEditVisibleOperation } from "@univerjs/sheets-ui";
import { KeyCode } from "@univerjs/ui";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import { engineOf, type Engine } from "../grid/univer";
import type { Locale } from "../session";

/** Univer with a screen: the grid a visitor sees. */
export interface Screen {
  readonly engine: Engine;
  readonly setLocale: (locale: Locale) => void;
  readonly setDark: (isDark: boolean) => void;
  /** Takes what is being typed into a cell as it stands, as Excel does before it saves. */
  readonly endEditing: () => Promise<void>;
}

const languages: { readonly [locale in Locale]: LocaleType } = { "zh-CN": LocaleType.ZH_CN, "en-US": LocaleType.EN_US };

/** What Univer would change behind the workbench's back, so that it would not be in the saved file. */
const hidden = Object.fromEntries([
  "sheet.operation.open.conditional.formatting.panel", "sheet.menu.data-validation", "sheet.operation.add-note-popup", "sheet.command.delete-note", "sheet.command.toggle-note-popup",
].map((id) => [id, { hidden: true }]));

export function startScreen(container: string, locale: Locale): Screen {
  const univer = new Univer({
    locale: languages[locale],
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(coreChinese, conditionalFormattingChinese, dataValidationChinese, noteChinese),
      [LocaleType.EN_US]: mergeLocales(coreEnglish, conditionalFormattingEnglish, dataValidationEnglish, noteEnglish),
    },
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({ container, ribbonType: "simple", disableAutoFocus: true, menu: hidden }),
    UniverSheetsConditionalFormattingPreset(), UniverSheetsDataValidationPreset(), UniverSheetsNotePreset(),
  ];
  for (const [plugin, options] of uniquePlugins(presets.flatMap(({ plugins }) => plugins))) univer.registerPlugin(plugin, options);
  const engine = engineOf(univer);
  return {
    engine,
    setLocale: (wanted) => engine.injector.get(LocaleService).setLocale(languages[wanted]),
    setDark: (isDark) => engine.injector.get(ThemeService).setDarkMode(isDark),
    async endEditing() {
      const unitId = engine.injector.get(IUniverInstanceService).getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET)?.getUnitId();
      if (unitId === undefined || !engine.injector.get(IEditorBridgeService).isVisible().visible) return;
      engine.commands.syncExecuteCommand(SetCellEditVisibleOperation.id, { eventType: DeviceInputEventType.Keyboard, keycode: KeyCode.ENTER, visible: false, unitId });
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

type PluginEntry = PluginCtor<Plugin> | readonly [PluginCtor<Plugin>, unknown];

/** Presets name some plugins twice; the last word counts. */
function uniquePlugins(entries: readonly (PluginEntry | null | undefined)[]): readonly (readonly [PluginCtor<Plugin>, object | undefined])[] {
  const unique = new Map<string, readonly [PluginCtor<Plugin>, object | undefined]>();
  for (const entry of entries) {
    if (!entry) continue;
    const [plugin, options] = typeof entry === "function" ? [entry, undefined] : entry;
    unique.delete(plugin.pluginName);
    unique.set(plugin.pluginName, [plugin, options as object | undefined]);
  }
  return [...unique.values()];
}
