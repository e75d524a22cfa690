import { addressOf, areaOf } from "../address";
import type { CommentPart, NotePart, Parts } from "../grid/parts";
import { addNamedPart, addPart, mainNamespace, readPart, relate, relatedPart, relationshipsOf, unrelate, writePart, type FilePackage } from "./filePackage";
import { textOfItem } from "./sharedStrings";
import { elementOf, replaceElements } from "./sheetElements";
import { addNoteBoxes, blankVml, withoutNoteBoxes } from "./noteBoxes";
import { childOf, childrenOf, element, flagOf, setAttribute, textOf, type XmlElement } from "./xml";

/**
 * Comments (批注) stand in a file three times over: the thread itself, the people who wrote in it, and, for versions of
 * Excel that know only notes, a note by the author `tc={id}` with its yellow box.
 */
const threadNamespace = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const threadRelations = "http://schemas.microsoft.com/office/2017/10/relationships";
const revisionNamespace = "http://schemas.microsoft.com/office/spreadsheetml/2014/revision";

/** The threads and notes of a file's sheet. A note that stands for a thread is none of its own. */
export function readComments(parts: Parts, sheetId: string, file: FilePackage, workbookPart: string, sheetPart: string): void {
  for (const [id, comment] of threadsOf(file, workbookPart, sheetPart, sheetId)) parts.comment.set(id, comment);
  for (const note of notesOf(file, sheetPart, sheetId)) parts.note.set(`note${parts.note.size + 1}`, note);
}

function threadsOf(file: FilePackage, workbookPart: string, sheetPart: string, sheetId: string): ReadonlyMap<string, CommentPart> {
  const people = new Map(peopleOf(file, workbookPart).map(({ attributes }) => [attributes.id ?? "", attributes]));
  const said = ({ attributes, children }: XmlElement): Pick<CommentPart, "content" | "authorName" | "authorEmail" | "created"> => {
    const person = people.get(attributes.personId ?? "");
    return {
      content: textOf(children.find((child): child is XmlElement => typeof child !== "string" && child.name.endsWith("text"))),
      authorName: person?.displayName ?? "", authorEmail: /^S::([^:]+)::/.exec(person?.userId ?? "")?.[1] ?? "", created: momentOf(attributes.dT),
    };
  };
  const stored = threadElements(file, sheetPart);
  return new Map(stored.flatMap((thread) => {
    const { id, parentId, ref } = thread.attributes;
    const cell = areaOf(ref ?? "");
    if (id === undefined || parentId !== undefined || !cell) return [];
    const replies = stored.filter((reply) => reply.attributes.parentId === id).map((reply) => ({ id: reply.attributes.id ?? "", ...said(reply) }));
    return [[id, { sheetId, row: cell.row, column: cell.column, ...said(thread), isResolved: flagOf(thread, "done"), replies }] as const];
  }));
}

function threadElements(file: FilePackage, sheetPart: string): readonly XmlElement[] {
  const part = relatedPart(file, sheetPart, "threadedComment");
  return part === null ? [] : childrenOf(readPart(file, part), "threadedComment");
}

function peopleOf(file: FilePackage, workbookPart: string): readonly XmlElement[] {
  const part = relatedPart(file, workbookPart, "person");
  return part === null ? [] : childrenOf(readPart(file, part), "person");
}

/** Files give the time without its zone, which is that of Greenwich. */
function momentOf(text: string | undefined): string {
  const moment = new Date(/(?:Z|[+-]\d\d:\d\d)$/.test(text ?? "") ? text ?? "" : `${text ?? ""}Z`);
  return Number.isNaN(moment.getTime()) ? new Date(0).toISOString() : moment.toISOString();
}

function notesOf(file: FilePackage, sheetPart: string, sheetId: string): readonly NotePart[] {
  const root = legacyRoot(file, sheetPart);
  return childrenOf(childOf(root, "commentList"), "comment").flatMap((note) => {
    const cell = areaOf(note.attributes.ref ?? "");
    if (!cell || authorOf(root, note).startsWith("tc=")) return [];
    return [{ sheetId, row: cell.row, column: cell.column, text: textOfItem(childOf(note, "text")).text }];
  });
}

function legacyRoot(file: FilePackage, sheetPart: string): XmlElement | null {
  const part = relatedPart(file, sheetPart, "comments");
  return part === null ? null : readPart(file, part);
}

function authorOf(root: XmlElement | null, note: XmlElement): string {
  return textOf(childrenOf(childOf(root, "authors"), "author")[Number(note.attributes.authorId ?? 0)]);
}

/** What is to be written of a sheet's comments. */
export interface SheetComments {
  readonly sheetId: string;
  /** The sheet's part in the file. */
  readonly part: string;
  readonly workbookPart: string;
  readonly comments: ReadonlyMap<string, CommentPart>;
  readonly notes: readonly NotePart[];
}

/** Puts a sheet's threads and notes into the file where they differ from what is there; what stays keeps every attribute. */
export function writeComments(file: FilePackage, sheet: XmlElement, { sheetId, part, workbookPart, comments, notes }: SheetComments): void {
  const before = threadsOf(file, workbookPart, part, sheetId);
  const noted = new Set(notesOf(file, part, sheetId).map(placeOf));
  const newNotes = notes.filter((note) => !noted.has(placeOf(note)));
  const isSame = JSON.stringify([...before].sort(byId)) === JSON.stringify([...comments].sort(byId));
  if (isSame && newNotes.length === 0) return;
  if (!isSame) writeThreads(file, workbookPart, part, comments);
  writeLegacy(file, sheet, part, { before, comments, newNotes });
}

const byId = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number => (one < other ? -1 : 1);

const placeOf = ({ row, column }: { readonly row: number; readonly column: number }): string => addressOf({ row, column, rowCount: 1, columnCount: 1 });

function writeThreads(file: FilePackage, workbookPart: string, sheetPart: string, comments: ReadonlyMap<string, CommentPart>): void {
  const stored = new Map(threadElements(file, sheetPart).map((thread) => [thread.attributes.id, thread]));
  const personId = (name: string): string => personNamed(file, workbookPart, name);
  const threads = [...comments].flatMap(([id, comment]) => [
    threadElement(stored.get(id), { id, ref: placeOf(comment), isResolved: comment.isResolved }, comment, personId),
    ...comment.replies.map((reply) => threadElement(stored.get(reply.id), { id: reply.id, ref: placeOf(comment), parentId: id, isResolved: false }, reply, personId)),
  ]);
  const part = relatedPart(file, sheetPart, "threadedComment");
  if (threads.length === 0) dropRelations(file, sheetPart, "threadedComment");
  else if (part !== null) writePart(file, part, { ...(readPart(file, part) ?? element("ThreadedComments", { xmlns: threadNamespace })), children: threads });
  else {
    const added = addPart(file, "xl/threadedComments/threadedComment", "xml", "application/vnd.ms-excel.threadedcomments+xml", element("ThreadedComments", { xmlns: threadNamespace, "xmlns:x": mainNamespace }, ...threads));
    relate(file, sheetPart, `${threadRelations}/threadedComment`, added);
  }
}

function threadElement(
  stored: XmlElement | undefined, { id, ref, parentId, isResolved }: { readonly id: string; readonly ref: string; readonly parentId?: string; readonly isResolved: boolean },
  { content, authorName, created }: Pick<CommentPart, "content" | "authorName" | "created">, personId: (name: string) => string,
): XmlElement {
  const isTextSame = stored !== undefined && textOf(childOf(stored, "text")) === content;
  const made = element("threadedComment", { ref, dT: created.replace(/(\.\d\d)\d?Z$/, "$1"), personId: stored ? undefined : personId(authorName), id, parentId });
  const thread: XmlElement = { ...made, attributes: { ...made.attributes, ...stored?.attributes, ref }, children: isTextSame ? stored.children : [element("text", {}, content)] };
  if (parentId === undefined) setAttribute(thread, "done", isResolved ? 1 : undefined);
  return thread;
}

/** A person's number, who is put into the file's list where missing. */
function personNamed(file: FilePackage, workbookPart: string, name: string): string {
  const known = peopleOf(file, workbookPart).find(({ attributes }) => attributes.displayName === name)?.attributes.id;
  if (known !== undefined) return known;
  const id = `{${crypto.randomUUID().toUpperCase()}}`;
  const person = element("person", { displayName: name, id, userId: name, providerId: "None" });
  const part = relatedPart(file, workbookPart, "person");
  const root = part === null ? null : readPart(file, part);
  if (part !== null && root) {
    root.children.push(person);
    writePart(file, part, root);
    return id;
  }
  const list = element("personList", { xmlns: threadNamespace, "xmlns:x": mainNamespace }, person);
  relate(file, workbookPart, `${threadRelations}/person`, addNamedPart(file, "xl/persons/person.xml", "application/vnd.ms-excel.person+xml", list));
  return id;
}

interface LegacyChange {
  readonly before: ReadonlyMap<string, CommentPart>;
  readonly comments: ReadonlyMap<string, CommentPart>;
  readonly newNotes: readonly NotePart[];
}

/** The notes that older versions show: a thread's is made anew when the thread has changed. */
function writeLegacy(file: FilePackage, sheet: XmlElement, sheetPart: string, { before, comments, newNotes }: LegacyChange): void {
  const part = relatedPart(file, sheetPart, "comments");
  const root = (part === null ? null : readPart(file, part)) ?? element("comments", { xmlns: mainNamespace }, element("authors"), element("commentList"));
  const authors = childOf(root, "authors");
  const list = childOf(root, "commentList");
  if (!authors || !list) return;
  const authorId = (name: string): number => {
    const names = childrenOf(authors, "author").map(textOf);
    if (!names.includes(name)) authors.children.push(element("author", {}, name));
    return names.includes(name) ? names.indexOf(name) : names.length;
  };
  const stays = (note: XmlElement): boolean => {
    const id = /^tc=(.*)$/.exec(authorOf(root, note))?.[1];
    return id === undefined || (comments.has(id) && JSON.stringify(before.get(id)) === JSON.stringify(comments.get(id)));
  };
  const placesBefore = new Set(childrenOf(list, "comment").map(({ attributes }) => attributes.ref ?? ""));
  const kept = childrenOf(list, "comment").filter(stays);
  const keptPlaces = new Set(kept.map(({ attributes }) => attributes.ref));
  const threads = [...comments].filter(([, comment]) => !keptPlaces.has(placeOf(comment)));
  root.attributes["xmlns:xr"] ??= revisionNamespace;
  root.attributes["xmlns:mc"] ??= "http://schemas.openxmlformats.org/markup-compatibility/2006";
  if (!(root.attributes["mc:Ignorable"] ?? "").split(" ").includes("xr")) root.attributes["mc:Ignorable"] = `${root.attributes["mc:Ignorable"] ?? ""} xr`.trim();
  const made = [
    ...threads.map(([id, comment]) => noteElement(placeOf(comment), authorId(`tc=${id}`), wordsOf(comment), id)),
    ...newNotes.map((note) => noteElement(placeOf(note), authorId(""), note.text, null)),
  ];
  const notes = [...kept, ...made].sort(byPlace);
  list.children.splice(0, list.children.length, ...notes);
  const places = new Set(notes.map(({ attributes }) => attributes.ref ?? ""));
  if (notes.length === 0) dropRelations(file, sheetPart, "comments");
  else if (part !== null) writePart(file, part, root);
  else relate(file, sheetPart, "comments", addPart(file, "xl/comments", "xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml", root));
  writeBoxes(file, sheet, sheetPart, [...placesBefore].filter((place) => !places.has(place)), [...places].filter((place) => !placesBefore.has(place)));
}

/** The revision's number ties a thread's note to the thread. */
function noteElement(ref: string, author: number, text: string, threadId: string | null): XmlElement {
  return element("comment", { ref, authorId: author, shapeId: 0, "xr:uid": threadId ?? undefined }, element("text", {}, element("t", { "xml:space": "preserve" }, text)));
}

function byPlace(one: XmlElement, other: XmlElement): number {
  const [first, second] = [one, other].map(({ attributes }) => areaOf(attributes.ref ?? "") ?? { row: 0, column: 0 });
  return (first?.row ?? 0) - (second?.row ?? 0) || (first?.column ?? 0) - (second?.column ?? 0);
}

/** What Excel itself puts there. */
function wordsOf({ content, replies }: CommentPart): string {
  const about = "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the file is opened in a newer version of Excel. Learn more: https://go.microsoft.com/fwlink/?linkid=870924\n\n";
  return `${about}Comment:\n    ${content}${replies.map((reply) => `\nReply:\n    ${reply.content}`).join("")}`;
}

/** The yellow boxes: one for every note there is, none for one that has gone. */
function writeBoxes(file: FilePackage, sheet: XmlElement, sheetPart: string, gone: readonly string[], added: readonly string[]): void {
  const relation = childOf(sheet, "legacyDrawing")?.attributes["r:id"];
  const known = relationshipsOf(file, sheetPart).find(({ id, kind }) => kind === "vmlDrawing" && id === relation)?.target;
  const cells = (places: readonly string[]): { readonly row: number; readonly column: number }[] => places.flatMap((place) => areaOf(place) ?? []);
  if (known !== undefined) {
    const text = new TextDecoder().decode(file.get(known));
    file.set(known, new TextEncoder().encode(addNoteBoxes(withoutNoteBoxes(text, cells(gone)), cells(added))));
    return;
  }
  if (added.length === 0) return;
  const part = addPart(file, "xl/drawings/vmlDrawing", "vml", "application/vnd.openxmlformats-officedocument.vmlDrawing", new TextEncoder().encode(addNoteBoxes(blankVml, cells(added))));
  sheet.attributes["xmlns:r"] ??= "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  replaceElements(sheet, "legacyDrawing");
  elementOf(sheet, "legacyDrawing").attributes["r:id"] = relate(file, sheetPart, "vmlDrawing", part);
}

function dropRelations(file: FilePackage, part: string, kind: string): void {
  for (const { id } of relationshipsOf(file, part).filter((relation) => relation.kind === kind)) unrelate(file, part, id);
}
