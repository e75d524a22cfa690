import { IUndoRedoService, RedoCommand, UndoCommand } from "@univerjs/core";
import { SetCellEditVisibleOperation } from "@univerjs/sheets-ui";
import { SetSelectionsOperation } from "@univerjs/sheets";
import { startEndpoint } from "./endpoint";
import { startFaults } from "./faults";
import { FileError } from "./files/fileError";
import { startFunctionsRuntime } from "./functionsScript";
import type { FunctionsMetadata } from "./grid/customFunctions";
import { activeSheet, nameOf, setPart } from "./grid/book";
import { addressOf } from "./address";
import { selectedAreas } from "./grid/selection";
import { validationOf } from "./grid/validation";
import { makeSplitter } from "./page/splitter";
import { ribbonOf, type Ribbon } from "./page/ribbon";
import { startScreen } from "./page/screen";
import { startPartsView } from "./page/showParts";
import { texts, type Texts } from "./page/texts";
import type { Locale, Shell } from "./session";
import { startStation } from "./station";
import { windowTransport, type OfficeTheme } from "./transports/windowExternal";
import "./page/fonts.css";
import "./page/page.css";

/** The workbench in the browser: the grid, the add-in's own pane beside it, and its ribbon buttons above. */
const samples = ["township.xlsx", "layout-a.xlsx", "layout-b.xlsx", "layout-c.xlsx", "city-71.xlsx", "broken.xlsx"];
const apiVersion = "1.15";

const element = <Kind extends HTMLElement = HTMLElement>(id: string): Kind => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`bug: the page has no ${id}`);
  return found as Kind;
};

let locale: Locale = new URLSearchParams(location.search).get("lang") === "en" || (!location.search.includes("lang=") && navigator.language.startsWith("en")) ? "en-US" : "zh-CN";
let isDark = matchMedia("(prefers-color-scheme: dark)").matches;
let fileName = "";
let isChanged = false;
let paneState: ReturnType<Shell["paneState"]> = "Visible";
let startState: ReturnType<Shell["startState"]> = "Inactive";

const say = (): Texts => texts[locale];

const screen = startScreen("grid", locale);
const functionsRuntime = startFunctionsRuntime();
Object.assign(window, { CustomFunctions: functionsRuntime.global });

const shell: Shell = {
  paneState: () => paneState,
  setPaneState: showPane,
  startState: () => startState,
  setStartState: (state) => { startState = state; },
  updateRibbon: () => undefined,
  customFunctionResults: () => undefined,
};
const station = startStation({ engine: screen.engine, locale: () => locale, isUndoable: true, push: (entries) => transport.push(entries), shell, onReplaced: () => transport.reset() });
const partsView = startPartsView(screen.engine, () => (station.isOpen() ? station.book() : null));
const faults = startFaults();
const endpoint = startEndpoint(station.batchPlace, faults, station.afterBatch);
const transport = windowTransport({
  endpoint, apiVersion, locale: () => locale, theme: officeTheme,
  settings: {
    read: () => Object.fromEntries([...station.book().parts.setting].map(([key, { value }]) => [key, JSON.stringify(value)])),
    write: (settings) => { for (const [key, value] of Object.entries(settings)) setPart(station.book(), "setting", key, { value: JSON.parse(value) as unknown }); },
  },
});
// The pane takes Excel from here; tests and the curious find the workbench's own side under one name.
Object.assign(window, { workbenchExternal: transport.external, workbench: { station, endpoint, faults, screen } });

const frame = element<HTMLIFrameElement>("pane-frame");
let ribbon: Ribbon | null = null;

function officeTheme(): OfficeTheme {
  return isDark
    ? { bodyBackgroundColor: "#292929", bodyForegroundColor: "#FFFFFF", controlBackgroundColor: "#3D3D3D", controlForegroundColor: "#FFFFFF" }
    : { bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#242424", controlBackgroundColor: "#F5F5F5", controlForegroundColor: "#242424" };
}

function showPane(state: typeof paneState): void {
  const isNew = state !== paneState;
  paneState = state;
  element("pane").hidden = state !== "Visible";
  element("splitter").hidden = state !== "Visible";
  if (isNew) transport.push([[65536, 65539, "", JSON.stringify({ visibility: state === "Visible" ? "Visible" : "Hidden" }), 0]]);
}

function tell(sentence: string, isProblem = false): void {
  element("status").textContent = sentence;
  element("status").classList.toggle("problem", isProblem);
}

/** Writes every word of the page in the language chosen. */
function writeTexts(): void {
  document.documentElement.lang = locale;
  document.title = say().title;
  const words = say() as unknown as { readonly [name: string]: unknown };
  const word = (name: string | undefined): string => (name !== undefined && typeof words[name] === "string" ? words[name] : "");
  for (const each of document.querySelectorAll<HTMLElement>("[data-text]")) each.textContent = word(each.dataset.text);
  for (const each of document.querySelectorAll<HTMLElement>("[data-tip]")) each.title = word(each.dataset.tip);
  for (const each of document.querySelectorAll<HTMLElement>("[data-name]")) {
    each.setAttribute("aria-label", word(each.dataset.name));
    if (each instanceof HTMLIFrameElement) each.title = word(each.dataset.name);
  }
  element("theme").textContent = isDark ? say().light : say().dark;
  const [first, ...others] = [new Option(say().sample, ""), ...samples.map((name) => new Option(name, name))];
  element<HTMLSelectElement>("sample").replaceChildren(...[first, ...others].flatMap((option) => option ?? []));
}

/** The add-in's ribbon tab, read from its manifest. */
async function showRibbon(): Promise<void> {
  const manifest = new DOMParser().parseFromString(await (await fetch("/manifest.xml")).text(), "text/xml");
  const shown = ribbonOf(manifest, locale);
  ribbon = shown;
  const tab = document.createElement("span");
  tab.className = "tab";
  tab.textContent = shown.tab;
  element("ribbon").replaceChildren(tab, ...shown.buttons.map(({ id, label, tip, icon, functionName }) => {
    const button = document.createElement("button");
    button.type = "button";
    button.id = id;
    button.title = tip;
    const image = document.createElement("img");
    image.src = icon;
    image.alt = "";
    button.append(image, label);
    button.addEventListener("click", () => {
      if (functionName === null) showPane("Visible");
      else void runCommand(button, id, label, functionName);
    });
    return button;
  }));
}

async function runCommand(button: HTMLButtonElement, id: string, label: string, functionName: string): Promise<void> {
  button.disabled = true;
  tell(say().working(label));
  const isDone = await transport.runCommand(id, functionName);
  button.disabled = false;
  if (isDone) tell(say().done(label));
}

/** Opens a workbook in place of the one that is open, whose changes are not lost unasked. */
async function openBytes(name: string, bytes: Uint8Array): Promise<void> {
  await screen.endEditing();
  if (!mayReplace()) return;
  tell(say().opening(name));
  await painted();
  try {
    const { losses, unseen } = await station.open(bytes);
    showOpened(name);
    tell([say().opened(name), ...(losses.length > 0 ? [say().losses(losses)] : []), ...(unseen.length > 0 ? [say().unseen(unseen)] : [])].join(" "), losses.length > 0);
  } catch (error) {
    const problem = error instanceof FileError ? say().cannotOpen[error.problem] : undefined;
    tell(problem ? `${name}：${problem}` : say().failed(error instanceof Error ? error.message : String(error)), true);
  }
}

/** The browser shows what was told before work keeps it from doing so. */
function painted(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 30));
}

/** Asks before changes that are not saved are lost. */
function mayReplace(): boolean {
  return !isChanged || confirm(`${say().unsaved} ${say().replaceAsked}`);
}

async function openFile(file: File): Promise<void> {
  await openBytes(file.name, new Uint8Array(await file.arrayBuffer()));
}

/** 新建: one blank sheet, as Excel makes it. */
function openBlank(): void {
  if (!mayReplace()) return;
  station.newWorkbook();
  showOpened(`${say().blank}.xlsx`);
  tell(say().opened(fileName));
}

function showOpened(name: string): void {
  fileName = name;
  isChanged = false;
  element("file-name").textContent = name;
  watchBook();
  partsView.all();
  loadPane();
}

async function openSample(name: string): Promise<void> {
  await openBytes(name, new Uint8Array(await (await fetch(`/samples/${name}`)).arrayBuffer()));
}

/** Another workbook is another document: the add-in starts anew, as it does in Excel. */
function loadPane(): void {
  transport.reset();
  frame.src = "/taskpane.html";
  frame.addEventListener("load", () => { if (frame.contentWindow) takeFiles(frame.contentWindow); }, { once: true });
}

/** A file dropped onto the page, wherever, is opened; the browser would go to it and leave the workbench. */
function takeFiles(target: Window): void {
  target.addEventListener("dragover", (event) => event.preventDefault());
  target.addEventListener("drop", (event) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) attempt(openFile(file));
  });
}

/** What fails is told, never swallowed. */
function attempt(work: Promise<void>): void {
  work.catch((error: unknown) => tell(say().failed(error instanceof Error ? error.message : String(error)), true));
}

async function save(): Promise<void> {
  await screen.endEditing();
  tell(say().saving(fileName));
  await painted();
  const bytes = await station.save();
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes as BlobPart], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }));
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  isChanged = false;
  const unwritten = station.unwritten();
  tell([say().saved(fileName), ...(unwritten.length > 0 ? [say().losses(unwritten)] : [])].join(" "), unwritten.length > 0);
}

/** Undo follows the open workbook; so does the warning before leaving. */
function watchBook(): void {
  const { engine, unitId } = station.book();
  const history = engine.injector.get(IUndoRedoService);
  history.undoRedoStatus$.subscribe(({ undos, redos }) => {
    if (!station.isOpen() || station.book().unitId !== unitId) return;
    element<HTMLButtonElement>("undo").disabled = undos === 0;
    element<HTMLButtonElement>("redo").disabled = redos === 0;
    isChanged ||= undos > 0;
  });
}

function listen(): void {
  const { commands } = screen.engine;
  element("undo").addEventListener("click", () => void commands.executeCommand(UndoCommand.id));
  element("redo").addEventListener("click", () => void commands.executeCommand(RedoCommand.id));
  element("save").addEventListener("click", () => attempt(save()));
  element("new").addEventListener("click", openBlank);
  element("open").addEventListener("click", () => element("file").click());
  element("file").addEventListener("change", (event) => {
    const chooser = event.target as HTMLInputElement;
    const [file] = chooser.files ?? [];
    if (file) attempt(openFile(file));
    // The same file may be chosen once more.
    chooser.value = "";
  });
  element("sample").addEventListener("change", (event) => {
    const { value } = event.target as HTMLSelectElement;
    if (value !== "") attempt(openSample(value));
    (event.target as HTMLSelectElement).value = "";
  });
  element("close-pane").addEventListener("click", () => showPane("Background"));
  element("theme").addEventListener("click", () => setDark(!isDark));
  element("language").addEventListener("click", () => void setLocale(locale === "zh-CN" ? "en-US" : "zh-CN"));
  takeFiles(window);
  addEventListener("beforeunload", (event) => { if (isChanged) event.preventDefault(); });
  commands.onCommandExecuted((command) => {
    if (!station.isOpen()) return;
    if (command.id === SetCellEditVisibleOperation.id) endpoint.setCellEditing(Boolean((command.params as { readonly visible?: boolean }).visible));
    if (command.id === SetSelectionsOperation.id) tellAboutCell();
  });
  makeSplitter(element("splitter"), (width) => document.documentElement.style.setProperty("--pane-width", `${width}px`));
}

/** Excel shows beside a cell the sentence behind its error value, and what may be typed into it; here both stand below the grid. */
function tellAboutCell(): void {
  const [area] = selectedAreas(station.book());
  if (!area) return;
  const [sheet, cell] = [activeSheet(station.book()), { ...area, rowCount: 1, columnCount: 1 }];
  const prompt = validationOf(sheet, [cell])?.prompt;
  const sentences = [station.messageAt(nameOf(sheet), addressOf(cell)), prompt?.showPrompt ? [prompt.title, prompt.message].filter((words) => words !== "").join(say().colon) : null].filter((words) => words);
  if (sentences.length > 0) tell(sentences.join(" "));
}

function setDark(now: boolean): void {
  isDark = now;
  document.documentElement.dataset.theme = isDark ? "dark" : "light";
  screen.setDark(isDark);
  transport.themeChanged();
  writeTexts();
}

async function setLocale(now: Locale): Promise<void> {
  locale = now;
  screen.setLocale(locale);
  writeTexts();
  tell("");
  await showRibbon();
  loadPane();
}

function loadScript(address: string): Promise<void> {
  const script = document.createElement("script");
  script.src = address;
  document.head.append(script);
  return new Promise((resolve, reject) => {
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(address)));
  });
}

async function start(): Promise<void> {
  setDark(isDark);
  listen();
  await showRibbon();
  await loadScript("/functions.js");
  const metadata = (await (await fetch(locale === "zh-CN" ? "/functions.zh-CN.json" : "/functions.json")).json()) as FunctionsMetadata;
  station.newWorkbook();
  await station.useFunctions(ribbon?.namespace ?? "BSC", metadata, functionsRuntime.functions);
  await openSample(new URLSearchParams(location.search).get("sample") ?? samples[0] ?? "");
  document.documentElement.dataset.ready = "true";
}

start().catch((error: unknown) => tell(say().failed(error instanceof Error ? error.message : String(error)), true));
