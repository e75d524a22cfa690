import { asFlag, asText, isObjectOf, textAt } from "../callArguments";
import { eventType } from "../events";
import { ExcelError } from "../excelError";
import { activeSheet, setPart, type Sheet } from "../grid/book";
import type { CommentPart, CommentReplyPart } from "../grid/parts";
import { officeObject, type ObjectType, type OfficeObject, type Property } from "../objectModel";
import type { Session } from "../session";
import { rangeObject, rangeOfArgument } from "./rangeTarget";
import { registrations } from "./registrations";
import type { CommentsTarget, CommentTarget, ReplyTarget } from "./targets";

/** Who writes comments in the workbench. */
const author = { name: "BSC", email: "" };

/** CommentCollection (批注): of the workbook, or of one sheet. */
export const commentCollectionType: ObjectType<CommentsTarget> = {
  items: (target) => idsOf(target).map((id) => commentObject(target.session, id)),
  item: (target, key) => (idsOf(target).includes(asText(key)) ? commentObject(target.session, asText(key)) : null),
  methods: {
    Add: (target, values) => {
      const home = target.sheet ?? activeSheet(target.session.book);
      const place = rangeOfArgument(target.session, home, values[0]);
      const { row, column, rowCount, columnCount } = place.area;
      if (rowCount !== 1 || columnCount !== 1) throw new ExcelError("InvalidArgument");
      const content = contentOf(values[1]);
      if (at(target.session, place.sheet, row, column) !== null) throw new ExcelError("InvalidOperation", "The cell has a comment already.");
      const id = newId();
      setPart(target.session.book, "comment", id, {
        sheetId: place.sheet.id, row, column, content, authorName: author.name, authorEmail: author.email, created: new Date().toISOString(), isResolved: false, replies: [],
      });
      tell(target.session, id, eventType.commentAdded, "CommentAdded");
      return commentObject(target.session, id);
    },
    GetItemByCell: (target, values) => {
      const place = rangeOfArgument(target.session, target.sheet ?? activeSheet(target.session.book), values[0]);
      const id = at(target.session, place.sheet, place.area.row, place.area.column);
      if (id === null) throw new ExcelError("ItemNotFound");
      return commentObject(target.session, id);
    },
    GetItemByReplyId: (target, values) => {
      const found = [...target.session.book.parts.comment].find(([, { replies }]) => replies.some(({ id }) => id === textAt(values, 0)));
      if (!found) throw new ExcelError("ItemNotFound");
      return commentObject(target.session, found[0]);
    },
    ...registrations({ Added: eventType.commentAdded, Changed: eventType.commentChanged, Deleted: eventType.commentDeleted },
      ({ session, sheet }: CommentsTarget) => ({ session, target: sheet?.id ?? "Workbook" })),
  },
};

/** Comment. */
export const commentType: ObjectType<CommentTarget> = {
  identity: ({ commentId }) => ({ Id: commentId }),
  properties: {
    Id: { get: ({ commentId }) => commentId },
    Content: { get: (target) => partOf(target).content, set: (target, value) => update(target, { content: contentOf(value) }) },
    RichContent: { get: (target) => partOf(target).content },
    ContentType: { get: () => "Plain" },
    Mentions: { get: () => [] },
    AuthorName: { get: (target) => partOf(target).authorName },
    AuthorEmail: { get: (target) => partOf(target).authorEmail },
    CreationDate: { get: (target) => partOf(target).created },
    Resolved: { get: (target) => partOf(target).isResolved, set: (target, value) => update(target, { isResolved: asFlag(value) }) },
  },
  children: { Replies: (target) => officeObject("CommentReplyCollection", target) },
  methods: {
    GetLocation: locationOf,
    Delete: (target) => {
      tell(target.session, target.commentId, eventType.commentDeleted, "CommentDeleted");
      setPart(target.session.book, "comment", target.commentId, null);
    },
  },
};

export const commentReplyCollectionType: ObjectType<CommentTarget> = {
  items: (target) => partOf(target).replies.map(({ id }) => replyObject(target, id)),
  item: (target, key) => (partOf(target).replies.some(({ id }) => id === key) ? replyObject(target, asText(key)) : null),
  methods: {
    Add: (target, values) => {
      const reply: CommentReplyPart = { id: newId(), content: contentOf(values[0]), authorName: author.name, authorEmail: author.email, created: new Date().toISOString() };
      update(target, { replies: [...partOf(target).replies, reply] });
      return replyObject(target, reply.id);
    },
  },
};

export const commentReplyType: ObjectType<ReplyTarget> = {
  identity: ({ replyId }) => ({ Id: replyId }),
  properties: {
    Id: { get: ({ replyId }) => replyId },
    Content: {
      get: (target) => replyOf(target).content,
      set: (target, value) => update(target, { replies: partOf(target).replies.map((reply) => (reply.id === target.replyId ? { ...reply, content: contentOf(value) } : reply)) }),
    },
    RichContent: { get: (target) => replyOf(target).content },
    ContentType: { get: () => "Plain" },
    Mentions: { get: () => [] },
    AuthorName: replyProperty("authorName"),
    AuthorEmail: replyProperty("authorEmail"),
    CreationDate: replyProperty("created"),
    Resolved: { get: (target) => partOf(target).isResolved },
  },
  methods: {
    GetLocation: locationOf,
    GetParentComment: ({ session, commentId }) => commentObject(session, commentId),
    Delete: (target) => {
      replyOf(target);
      update(target, { replies: partOf(target).replies.filter(({ id }) => id !== target.replyId) });
    },
  },
};

function idsOf({ session, sheet }: CommentsTarget): readonly string[] {
  return [...session.book.parts.comment].filter(([, comment]) => sheet === null || comment.sheetId === sheet.id).map(([id]) => id);
}

function at({ book }: Session, sheet: Sheet, row: number, column: number): string | null {
  return [...book.parts.comment].find(([, comment]) => comment.sheetId === sheet.id && comment.row === row && comment.column === column)?.[0] ?? null;
}

function commentObject(session: Session, commentId: string): OfficeObject<"Comment"> {
  return officeObject("Comment", { session, commentId });
}

function replyObject({ session, commentId }: CommentTarget, replyId: string): OfficeObject<"CommentReply"> {
  return officeObject("CommentReply", { session, commentId, replyId });
}

function partOf({ session, commentId }: CommentTarget): CommentPart {
  const comment = session.book.parts.comment.get(commentId);
  if (!comment) throw new ExcelError("ItemNotFound");
  return comment;
}

function replyOf(target: ReplyTarget): CommentReplyPart {
  const reply = partOf(target).replies.find(({ id }) => id === target.replyId);
  if (!reply) throw new ExcelError("ItemNotFound");
  return reply;
}

function replyProperty(name: "authorName" | "authorEmail" | "created"): Property<ReplyTarget> {
  return { get: (target) => replyOf(target)[name] };
}

function update(target: CommentTarget, wanted: Partial<CommentPart>): void {
  setPart(target.session.book, "comment", target.commentId, { ...partOf(target), ...wanted });
  tell(target.session, target.commentId, eventType.commentChanged, "CommentChanged");
}

function tell(session: Session, commentId: string, type: typeof eventType.commentAdded | typeof eventType.commentChanged | typeof eventType.commentDeleted, name: string): void {
  const { sheetId, replies } = partOf({ session, commentId });
  const message = { type: name, worksheetId: sheetId, source: "Local", commentDetails: [{ commentId, replyIds: replies.map(({ id }) => id) }] };
  for (const target of [sheetId, "Workbook"]) session.events.fire(type, target, message);
}

function locationOf(target: CommentTarget): OfficeObject<"Range"> {
  const { sheetId, row, column } = partOf(target);
  return rangeObject({ session: target.session, sheet: { book: target.session.book, id: sheetId } }, { row, column, rowCount: 1, columnCount: 1 });
}

function contentOf(value: unknown): string {
  const content = typeof value === "object" && value !== null && "richContent" in value ? value.richContent : value;
  const text = asText(content);
  if (text === "" || isObjectOf(value, "Range")) throw new ExcelError("InvalidArgument");
  return text;
}

function newId(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}
