/** A button of the add-in's ribbon tab (功能区按钮), as its manifest describes it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  /** What it does: open the pane, or run a function of the add-in. */
  readonly functionName: string | null;
}

export interface Ribbon {
  readonly tab: string;
  readonly namespace: string;
  readonly buttons: readonly RibbonButton[];
}

/** Reads the ribbon tab out of the add-in's manifest, in a language. Addresses become paths of this very site. */
export function ribbonOf(manifest: Document, locale: string): Ribbon {
  const resource = (id: string | null): string => {
    const named = [...elements(manifest, "String"), ...elements(manifest, "Image"), ...elements(manifest, "Url")].find((element) => element.getAttribute("id") === id);
    const own = named && elements(named, "Override").find((element) => element.getAttribute("Locale") === locale);
    return own?.getAttribute("Value") ?? named?.getAttribute("DefaultValue") ?? "";
  };
  const resourceOf = (parent: Element, name: string): string => resource(child(parent, name)?.getAttribute("resid") ?? null);
  const [tab] = elements(manifest, "CustomTab");
  const [namespace] = elements(manifest, "Namespace");
  if (!tab || !namespace) throw new Error("bug: the manifest has no ribbon tab or no custom functions");
  return {
    tab: resourceOf(tab, "Label"),
    namespace: resource(namespace.getAttribute("resid")),
    buttons: elements(tab, "Control").map((control) => {
      const supertip = child(control, "Supertip");
      const icon = elements(control, "Image").find((element) => element.getAttribute("size") === "32");
      const [functionName] = elements(control, "FunctionName");
      return {
        id: control.getAttribute("id") ?? "",
        label: resourceOf(control, "Label"),
        tip: supertip ? resourceOf(supertip, "Description") : "",
        icon: pathOf(resource(icon?.getAttribute("resid") ?? null)),
        functionName: functionName?.textContent?.trim() ?? null,
      };
    }),
  };
}

function elements(parent: Document | Element, name: string): readonly Element[] {
  return [...parent.getElementsByTagName("*")].filter((element) => element.localName === name);
}

function child(parent: Element, name: string): Element | undefined {
  return [...parent.children].find((element) => element.localName === name);
}

function pathOf(address: string): string {
  return new URL(address, location.href).pathname;
}
