import { startHost, type Host } from "../../host";
import { unlockedWorkbook } from "./richWorkbook";
import { all, factsOf, one, partsOf, tagsOf, type Tag } from "./secondReader";

/** Threads of comments in files, read with the second reader: the thread, the people, and the note older versions show. */
let host: Host;
beforeEach(async () => {
  host = await startHost();
});

const part = (bytes: Uint8Array, name: string): Tag => tagsOf(Buffer.from(partsOf(bytes).get(name)!).toString());
const names = (bytes: Uint8Array): readonly string[] => [...partsOf(bytes).keys()].filter((name) => /comment|person|vml/i.test(name) && !name.includes("_rels")).sort();

async function commented(): Promise<Uint8Array> {
  await Excel.run(async (context) => {
    const { comments } = context.workbook.worksheets.getActiveWorksheet();
    const comment = comments.add("B3", "请核对 <权重>");
    comment.replies.add("已核对");
    comment.resolved = true;
    comments.add("A1", "另一条");
    await context.sync();
  });
  return host.save();
}

async function commentsOf(): Promise<unknown> {
  return Excel.run(async (context) => {
    const { comments } = context.workbook.worksheets.getActiveWorksheet().load("comments/items/content,comments/items/resolved,comments/items/authorName,comments/items/replies/items/content");
    const places = await loadedPlaces(context, comments);
    return comments.items.map((comment, index) => [places[index], comment.content, comment.resolved, comment.authorName, comment.replies.items.map(({ content }) => content)]);
  });
}

async function loadedPlaces(context: Excel.RequestContext, comments: Excel.CommentCollection): Promise<readonly string[]> {
  await context.sync();
  const places = comments.items.map((comment) => comment.getLocation().load("address"));
  await context.sync();
  return places.map(({ address }) => address.replace(/^.*!/, ""));
}

test("what an add-in writes is a thread with its people, its note and the note's box", async () => {
  const bytes = await commented();
  expect(names(bytes)).toEqual(["xl/comments1.xml", "xl/drawings/vmlDrawing1.vml", "xl/persons/person.xml", "xl/threadedComments/threadedComment1.xml"]);
  const [person, ...others] = all(part(bytes, "xl/persons/person.xml"), "person");
  expect(others).toEqual([]);
  const threads = all(part(bytes, "xl/threadedComments/threadedComment1.xml"), "threadedComment");
  expect(threads.map(({ attributes: { ref, parentId, done, personId }, tags }) => [ref, parentId, done, personId, tags.map(({ text }) => text)])).toEqual([
    ["B3", undefined, "1", person!.attributes.id, ["请核对 <权重>"]],
    ["B3", threads[0]!.attributes.id, undefined, person!.attributes.id, ["已核对"]],
    ["A1", undefined, undefined, person!.attributes.id, ["另一条"]],
  ]);
  const legacy = part(bytes, "xl/comments1.xml");
  const authors = all(one(legacy, "authors"), "author").map(({ text }) => text);
  const notes = all(one(legacy, "commentList"), "comment");
  expect(notes.map(({ attributes }) => [attributes.ref, authors[Number(attributes.authorId)], attributes["xr:uid"]])).toEqual([
    ["A1", `tc=${threads[2]!.attributes.id!}`, threads[2]!.attributes.id], ["B3", `tc=${threads[0]!.attributes.id!}`, threads[0]!.attributes.id],
  ]);
  expect(one(one(notes[1], "text"), "t")?.text).toMatch(/^\[Threaded comment\][^]*Comment:\n    请核对 <权重>\nReply:\n    已核对$/);
  const boxes = all(part(bytes, "xl/drawings/vmlDrawing1.vml"), "v:shape");
  expect(boxes.map((box) => [one(one(box, "ClientData"), "Row")?.text, one(one(box, "ClientData"), "Column")?.text])).toEqual([["0", "0"], ["2", "1"]]);
  expect(factsOf(bytes).sheets.Sheet1?.rest.legacyDrawing).toHaveLength(1);
});

test("every part is of the kind Excel asks for, and its relationship too", async () => {
  const bytes = await commented();
  const types = Object.fromEntries(part(bytes, "[Content_Types].xml").tags.map(({ attributes }) => [attributes.PartName ?? "", attributes.ContentType]));
  expect(names(bytes).map((name) => types[`/${name}`])).toEqual([
    "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml", "application/vnd.openxmlformats-officedocument.vmlDrawing",
    "application/vnd.ms-excel.person+xml", "application/vnd.ms-excel.threadedcomments+xml",
  ]);
  const kinds = (name: string): readonly unknown[] => part(bytes, name).tags.map(({ attributes }) => attributes.Type);
  const relations = [...partsOf(bytes).keys()].find((name) => name.startsWith("xl/worksheets/_rels/"));
  expect(kinds(relations!)).toContain("http://schemas.microsoft.com/office/2017/10/relationships/threadedComment");
  expect(kinds("xl/_rels/workbook.xml.rels")).toContain("http://schemas.microsoft.com/office/2017/10/relationships/person");
});

test("opened again it is the same thread", async () => {
  const before = await commented().then(commentsOf);
  await host.open(await host.save());
  expect(await commentsOf()).toEqual(before);
  expect(before).toEqual([["B3", "请核对 <权重>", true, "BSC", ["已核对"]], ["A1", "另一条", false, "BSC", []]]);
});

test("saved, opened and saved again, nothing changes", async () => {
  const bytes = await commented();
  await host.open(bytes);
  const again = await host.save();
  for (const [name, content] of partsOf(bytes)) expect(Buffer.from(partsOf(again).get(name)!).toString()).toBe(Buffer.from(content).toString());
});

test("the last comment taken away, its parts go with it", async () => {
  await host.open(await commented());
  await Excel.run(async (context) => {
    const comments = context.workbook.comments.load("items/id");
    await context.sync();
    for (const comment of comments.items) comment.delete();
    await context.sync();
  });
  const bytes = await host.save();
  expect(names(bytes).filter((name) => !name.endsWith(".vml"))).toEqual(["xl/persons/person.xml"]);
  expect(all(part(bytes, "xl/drawings/vmlDrawing1.vml"), "v:shape")).toEqual([]);
});

describe("a file's own thread and note", () => {
  const before = unlockedWorkbook();

  test("are read: the thread as a comment, the note as a note", async () => {
    await host.open(before);
    const [comment] = (await commentsOf()) as readonly (readonly unknown[])[];
    expect(comment?.[0]).toBe("C3");
    const sheet = await Excel.run(async (context) => {
      const count = context.workbook.comments.getCount();
      await context.sync();
      return count.value;
    });
    expect(sheet).toBe(1);
  });

  test("a reply is added to the thread; note, ids and dates stay", async () => {
    await host.open(before);
    await Excel.run(async (context) => {
      context.workbook.comments.getItemAt(0).replies.add("收到");
      await context.sync();
    });
    const after = await host.save();
    const [was, is] = [before, after].map((bytes) => all(part(bytes, "xl/threadedComments/threadedComment1.xml"), "threadedComment"));
    expect(is!.slice(0, was!.length)).toEqual(was);
    expect(is!.at(-1)).toMatchObject({ attributes: { ref: "C3", parentId: was![0]!.attributes.id }, tags: [{ text: "收到" }] });
    const notes = (bytes: Uint8Array): readonly Tag[] => all(one(part(bytes, "xl/comments1.xml"), "commentList"), "comment");
    expect(notes(after).find(({ attributes }) => attributes.ref === "C2")).toEqual(notes(before).find(({ attributes }) => attributes.ref === "C2"));
    expect(notes(after)).toHaveLength(notes(before).length);
    expect(Buffer.from(partsOf(after).get("xl/drawings/vmlDrawing1.vml")!)).toEqual(Buffer.from(partsOf(before).get("xl/drawings/vmlDrawing1.vml")!));
  });

  test("on a copied sheet both come along", async () => {
    await host.open(before);
    const name = await Excel.run(async (context) => {
      const copy = context.workbook.worksheets.getFirst().copy("End").load("name");
      await context.sync();
      return copy.name;
    });
    const bytes = await host.save();
    const related = factsOf(bytes).sheets[name]!.related.map((each) => each.replace(/\s[^]*$/, ""));
    expect(related).toEqual(expect.arrayContaining(["comments", "threadedComment", "vmlDrawing"]));
    await host.open(bytes);
    const ids = await Excel.run(async (context) => {
      const comments = context.workbook.comments.load("items/id");
      await context.sync();
      return comments.items.map(({ id }) => id);
    });
    expect(new Set(ids).size).toBe(2);
  });

  test("what a copy lacks of its original is named on saving", async () => {
    await host.open(before);
    expect(host.unwritten()).toEqual([]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().copy("End");
      await context.sync();
    });
    expect(host.unwritten()).toEqual(expect.arrayContaining(["图表", "单元格内部分文字的格式", "行列的分组", "表的计算列和汇总行设置（公式都在）"].map((what) => expect.stringContaining(what) as string)));
  });
});
