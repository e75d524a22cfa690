/**
 * What the schemas of manifest.xml do not catch, checked here; each rule is seen to fail on a manifest with that one fault.
 * @jest-environment jsdom
 */
import fs from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "..");
const manifest = fs.readFileSync(path.join(root, "manifest.xml"), "utf8");

const ICON_SIZES = [16, 32, 80];
const URLS = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "AppDomain", "SourceLocation", "bt:Url", "bt:Image"];

function all(document: Document, name: string): Element[] {
  return [...document.getElementsByTagName(name)];
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function resourceFaults(document: Document): string[] {
  const resources = ["bt:Image", "bt:Url", "bt:String"].flatMap((name) => all(document, name)).filter((element) => element.hasAttribute("id"));
  const ids = resources.map((element) => element.getAttribute("id") ?? "");
  const named = all(document, "*").map((element) => element.getAttribute("resid")).filter((id): id is string => id !== null);
  return [
    ...named.filter((id) => !ids.includes(id)).map((id) => `no resource is called ${id}`),
    ...repeated(ids).map((id) => `two resources are called ${id}`),
    ...ids.filter((id) => !named.includes(id)).map((id) => `nothing uses the resource ${id}`),
  ];
}

function urlFaults(document: Document): string[] {
  const urls = URLS.flatMap((name) => all(document, name)).flatMap((element) =>
    [element, ...element.children].map((each) => each.getAttribute("DefaultValue") ?? each.getAttribute("Value") ?? each.textContent.trim()),
  );
  return urls.filter((url) => /^\w+:\/\//.test(url) && !url.startsWith("https://")).map((url) => `not https: ${url}`);
}

function iconFaults(document: Document): string[] {
  return all(document, "Icon").flatMap((icon) => {
    const sizes = all(document, "bt:Image").filter((image) => image.parentElement === icon).map((image) => Number(image.getAttribute("size")));
    return ICON_SIZES.filter((size) => !sizes.includes(size)).map((size) => `${icon.parentElement?.id} has no icon of ${size}`);
  });
}

function runtimeFaults(document: Document): string[] {
  const runtimes = all(document, "Runtime");
  const runtime = runtimes[0]?.getAttribute("resid") ?? "none";
  const page = all(document, "Page")[0]?.children[0]?.getAttribute("resid");
  const functionFile = all(document, "FunctionFile")[0]?.getAttribute("resid");
  const panes = all(document, "Action").filter((action) => action.getAttribute("xsi:type") === "ShowTaskpane");
  return [
    ...(runtimes.length === 1 ? [] : [`${runtimes.length} runtimes, not one`]),
    ...(runtimes[0]?.getAttribute("lifetime") === "long" ? [] : ["the runtime does not live long"]),
    ...(page === runtime ? [] : ["the functions' page is not the runtime's"]),
    ...(functionFile === runtime ? [] : ["the function file is not the runtime's"]),
    ...panes.filter((pane) => pane.children[0]?.getAttribute("resid") !== runtime).map(() => "a pane is not the runtime's"),
    ...all(document, "TaskpaneId").map(() => "TaskpaneId beside a long-lived runtime"),
  ];
}

function localeFaults(document: Document): string[] {
  const standard = all(document, "DefaultLocale")[0]?.textContent ?? "";
  const overrides = [...all(document, "Override"), ...all(document, "bt:Override")];
  const shown = [...all(document, "bt:String"), ...all(document, "DisplayName"), ...all(document, "Description").filter((each) => each.hasAttribute("DefaultValue"))];
  const translated = shown.filter((each) => each.getAttribute("id") !== "Functions.Namespace");
  const locales = (parent: Element) => overrides.filter((each) => each.parentElement === parent).map((each) => each.getAttribute("Locale") ?? "");
  return [
    ...overrides.filter((each) => each.getAttribute("Locale") === standard).map(() => `an override for the default locale ${standard}`),
    ...[...new Set(overrides.map((each) => each.parentElement))].flatMap((parent) =>
      parent === null ? [] : repeated(locales(parent)).map((locale) => `two overrides for ${locale} in ${parent.id || parent.tagName}`),
    ),
    ...translated.filter((each) => !locales(each).includes("zh-CN")).map((each) => `no zh-CN text for ${each.id || each.tagName}`),
  ];
}

function manifestFaults(text: string): string[] {
  const document = new DOMParser().parseFromString(text, "application/xml");
  const controls = [...all(document, "Control"), ...all(document, "Group"), ...all(document, "CustomTab")].map((each) => each.id);
  const namespace = all(document, "bt:String").find((each) => each.id === "Functions.Namespace")?.getAttribute("DefaultValue") ?? "";
  return [
    ...resourceFaults(document),
    ...urlFaults(document),
    ...iconFaults(document),
    ...repeated(controls).map((id) => `two controls are called ${id}`),
    ...runtimeFaults(document),
    ...localeFaults(document),
    ...(/^[A-Za-z][A-Za-z0-9._]*$/.test(namespace) ? [] : [`the namespace is ${namespace}`]),
    ...(all(document, "SupportUrl").length === 1 ? [] : ["SupportUrl is missing"]),
  ];
}

test("manifest.xml has none of the faults the schemas miss", () => {
  expect(manifestFaults(manifest)).toEqual([]);
});

test.each([
  ["a resid that names no resource", 'resid="Pane.Label"', 'resid="Nobody"', "no resource is called Nobody"],
  ["http instead of https", 'id="Functions.Script.Url" DefaultValue="https:', 'id="Functions.Script.Url" DefaultValue="http:', "not https"],
  ["an icon size missing", '<bt:Image size="80" resid="Icon.check.80"/>', "", "Bsc.Check has no icon of 80"],
  ["two controls with one id", 'id="Bsc.Check"', 'id="Bsc.Pane"', "two controls are called Bsc.Pane"],
  ["two resources with one id", 'bt:String id="Score.Label"', 'bt:String id="Pane.Label"', "two resources are called Pane.Label"],
  ["TaskpaneId beside a long-lived runtime", '<Action xsi:type="ShowTaskpane">', '<Action xsi:type="ShowTaskpane"><TaskpaneId>Pane</TaskpaneId>', "TaskpaneId beside"],
  ["another page for the functions", /<Page>\s*<SourceLocation resid="Taskpane.Url"/, '<Page><SourceLocation resid="Functions.Script.Url"', "the functions' page is not"],
  ["another function file", '<FunctionFile resid="Taskpane.Url"', '<FunctionFile resid="Functions.Script.Url"', "the function file is not"],
  ["two runtimes", "</Runtimes>", '<Runtime resid="Taskpane.Url" lifetime="long"/></Runtimes>', "2 runtimes"],
  ["a runtime that does not live long", ' lifetime="long"', "", "does not live long"],
  ["an override for the default locale", 'Locale="zh-CN" Value="检查"', 'Locale="en-US" Value="Check"', "default locale"],
  ["two overrides for one locale", '<bt:Override Locale="zh-CN" Value="检查"/>', '<bt:Override Locale="zh-CN" Value="检查"/><bt:Override Locale="zh-CN" Value="检"/>', "two overrides"],
  ["a namespace with a space", 'DefaultValue="BSC"', 'DefaultValue="B SC"', "the namespace is B SC"],
  ["no SupportUrl", /<SupportUrl[^>]*>/, "", "SupportUrl is missing"],
])("%s is caught", (_fault, was, is, message) => {
  const broken = manifest.replace(was, is);
  expect(broken).not.toBe(manifest);
  expect(manifestFaults(broken).join("\n")).toContain(message);
});

const icons = [...new Set(manifest.match(/assets\/[a-z]+-\d+\.png/g))];

test.each(icons)("%s exists and is as large as it says", (icon) => {
  const png = fs.readFileSync(path.join(root, icon));
  const size = Number(/-(\d+)\.png$/.exec(icon)?.[1]);
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
});

test("the two icons of the store page are 32 and 64 pixels", () => {
  expect(/<IconUrl DefaultValue="[^"]*icon-(\d+)\.png"/.exec(manifest)?.[1]).toBe("32");
  expect(/<HighResolutionIconUrl DefaultValue="[^"]*icon-(\d+)\.png"/.exec(manifest)?.[1]).toBe("64");
});
