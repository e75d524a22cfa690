import type { CustomFunctionsGlobal } from "./functionsScript";
import { ImmediateChannel } from "./immediateChannel";

/** What office.js would have made of the page around it; in Node there is none, so this little is put in its place. */
export interface OfficeStub {
  readonly locale: string;
  readonly apiVersion: string;
}

/** The globals the Excel half of office.js looks for, where Node has none of them. */
export function provideGlobals({ locale, apiVersion }: OfficeStub, customFunctions: CustomFunctionsGlobal): void {
  const globals: { [name: string]: unknown } = globalThis;
  const nothing = (): undefined => undefined;
  const element = (): object => ({ style: {}, setAttribute: nothing, appendChild: nothing, addEventListener: nothing });
  globals.window ??= globalThis;
  globals.self ??= globalThis;
  globals.navigator ??= { userAgent: "Node" };
  globals.location ??= { href: "", search: "", hash: "", protocol: "https:", host: "", origin: "" };
  globals.document ??= {
    readyState: "complete", getElementById: () => null, createElement: element, addEventListener: nothing, getElementsByTagName: () => [],
  };
  globals.MessageChannel = ImmediateChannel;
  globals.CustomFunctions = customFunctions;
  globals.Microsoft ??= { Office: { WebExtension: {} } };
  const info = { host: "Excel", platform: "OfficeOnline" };
  globals.Office = {
    HostType: { Excel: "Excel" }, PlatformType: { OfficeOnline: "OfficeOnline" }, Promise,
    actions: { _association: { mappings: {}, onchange: nothing }, associate: nothing },
    context: {
      displayLanguage: locale, contentLanguage: locale, host: "Excel", platform: "OfficeOnline", diagnostics: { ...info, version: "16.0" },
      requirements: { isSetSupported: (name: string, version = "1.1") => isSupported(name, version, apiVersion) },
    },
    onReady: (ready?: (told: typeof info) => void) => Promise.resolve(info).then((told) => {
      ready?.(told);
      return told;
    }),
  };
}

/** Requirement sets beside ExcelApi, and how far they go. */
const sets: { readonly [name: string]: string } = {
  sharedruntime: "1.1", customfunctionsruntime: "1.3", customfunctions: "1.7", dialogapi: "1.1", addincommands: "1.1", ribbonapi: "1.1", richapiruntime: "1.2", keyboardshortcuts: "1.1", delayforcelledit: "1.1",
};

/** Is a requirement set (要求集) there, in this version or a later one? */
export function isSupported(name: string, version: string, apiVersion: string): boolean {
  const offered = name.toLowerCase() === "excelapi" ? apiVersion : sets[name.toLowerCase()];
  return offered !== undefined && compareVersions(offered, version) >= 0;
}

function compareVersions(one: string, other: string): number {
  const [major = 0, minor = 0] = one.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split(".").map(Number);
  return major - otherMajor || minor - otherMinor;
}

/** What a page would be told of the requirement sets: their versions as text. */
export function requirementMatrix(apiVersion: string): { readonly [name: string]: string } {
  return { excelapi: apiVersion, ...sets };
}
