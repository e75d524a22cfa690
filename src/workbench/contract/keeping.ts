import { addressOf, gives, loaded, refuses, valuesOf, type Script } from "./script";

/** Names, settings, custom XML, properties of the document. */
export const keepingScripts: readonly Script[] = [
  gives("name of constant", ["Integer", 5], async (excel) => {
    const name = excel.context.workbook.names.add("contract_c", "=5");
    name.load("type,value");
    await excel.context.sync();
    return [name.type, name.value];
  }),
  gives("name of double", ["Double", 5.5], async (excel) => {
    const name = excel.context.workbook.names.add("contract_c", "=5.5");
    name.load("type,value");
    await excel.context.sync();
    return [name.type, name.value];
  }),
  gives("name of text", ["String", "abc"], async (excel) => {
    const name = excel.context.workbook.names.add("contract_c", "=\"abc\"");
    name.load("type,value");
    await excel.context.sync();
    return [name.type, name.value];
  }),
  gives("name of range value", true, async (excel) => {
    const name = excel.context.workbook.names.add("contract_r", excel.sheet.getRange("A1:B2"));
    name.load("value");
    await excel.context.sync();
    return /^'contract \d+'!\$A\$1:\$B\$2$/.test(String(name.value));
  }),
  gives("name addFormulaLocal", "=1+1", async (excel) => {
    const name = excel.context.workbook.names.addFormulaLocal("contract_l", "=1+1");
    name.load("formula");
    await excel.context.sync();
    return name.formula;
  }),
  gives("name comment visible", ["note", false], async (excel) => {
    const name = excel.context.workbook.names.add("contract_v", excel.sheet.getRange("A1"), "note");
    name.visible = false;
    name.load("comment,visible");
    await excel.context.sync();
    return [name.comment, name.visible];
  }),
  gives("name scope and worksheet", ["Worksheet", true], async (excel) => {
    const name = excel.sheet.names.add("contract_w", excel.sheet.getRange("A1"));
    name.load("scope");
    name.worksheet.load("name");
    excel.sheet.load("name");
    await excel.context.sync();
    return [name.scope, name.worksheet.name === excel.sheet.name];
  }),
  refuses("worksheet of a workbook name", "ItemNotFound", (excel) => {
    const name = excel.context.workbook.names.add("contract_w", excel.sheet.getRange("A1"));
    name.worksheet.load("name");
  }),
  gives("worksheetOrNullObject of a workbook name", true, async (excel) => {
    const name = excel.context.workbook.names.add("contract_w", excel.sheet.getRange("A1"));
    const worksheet = name.worksheetOrNullObject.load("name");
    await excel.context.sync();
    return worksheet.isNullObject;
  }),
  gives("name formula set", ["B2"], async (excel) => {
    const name = excel.context.workbook.names.add("contract_g", excel.sheet.getRange("A1"));
    await loaded(excel, excel.sheet, "name");
    name.formula = `='${excel.sheet.name}'!$B$2`;
    return [await addressOf(excel, name.getRange())];
  }),
  gives("name getRangeOrNullObject of a constant", true, async (excel) => {
    const name = excel.context.workbook.names.add("contract_k", "=5");
    const answer = name.getRangeOrNullObject();
    answer.load("address");
    await excel.context.sync();
    return answer.isNullObject;
  }),
  gives("name arrayValues", [[1, 2]], async (excel) => {
    excel.sheet.getRange("A1:B1").values = [[1, 2]];
    const name = excel.context.workbook.names.add("contract_a", excel.sheet.getRange("A1:B1"));
    name.arrayValues.load("values,types");
    await excel.context.sync();
    return name.arrayValues.values;
  }),
  refuses("name with space", "InvalidArgument", (excel) => {
    excel.context.workbook.names.add("contract x", "=1");
  }),
  refuses("name R1C1", "InvalidArgument", (excel) => {
    excel.context.workbook.names.add("R1C1", "=1");
  }),
  gives("sheet name hides workbook name", 2, async (excel) => {
    excel.context.workbook.names.add("contract_s", "=1");
    excel.sheet.names.add("contract_s", "=2");
    excel.sheet.getRange("A1").formulas = [["=contract_s"]];
    return (await valuesOf(excel, "A1"))[0]?.[0];
  }),
  gives("settings update and read", [2, "b"], async (excel) => {
    const settings = excel.context.workbook.settings;
    settings.add("ck", "a");
    settings.add("ck", "b");
    const item = settings.getItem("ck").load("value");
    await excel.context.sync();
    item.delete();
    await excel.context.sync();
    return [2, item.value];
  }),
  gives("setting dates", true, async (excel) => {
    const settings = excel.context.workbook.settings;
    const date = new Date(Date.UTC(2026, 0, 2));
    settings.add("cd", date);
    const item = settings.getItem("cd").load("value");
    await excel.context.sync();
    const v: unknown = item.value;
    item.delete();
    await excel.context.sync();
    return v instanceof Date && v.getTime() === date.getTime();
  }),
  gives("setting null object", true, async (excel) => {
    const item = excel.context.workbook.settings.getItemOrNullObject("none!");
    item.load("value");
    await excel.context.sync();
    return item.isNullObject;
  }),
  gives("xml getItem, setXml, namespace", ["<b xmlns=\"urn:c2\"/>", "urn:c2"], async (excel) => {
    const part = excel.context.workbook.customXmlParts.add("<a xmlns=\"urn:c1\"/>").load("id");
    await excel.context.sync();
    const same = excel.context.workbook.customXmlParts.getItem(part.id);
    same.setXml("<b xmlns=\"urn:c2\"/>");
    const xml = same.getXml();
    same.load("namespaceUri");
    await excel.context.sync();
    const answer = [xml.value, same.namespaceUri];
    same.delete();
    await excel.context.sync();
    return answer;
  }),
  gives("xml several by namespace", 2, async (excel) => {
    const parts = excel.context.workbook.customXmlParts;
    parts.add("<a xmlns=\"urn:c3\"/>");
    parts.add("<b xmlns=\"urn:c3\"/>");
    const name = parts.getByNamespace("urn:c3");
    const items = name.getCount();
    name.load("items");
    await excel.context.sync();
    name.items.forEach((item) => item.delete());
    await excel.context.sync();
    return items.value;
  }),
  gives("xml only item of several is null", true, async (excel) => {
    const parts = excel.context.workbook.customXmlParts;
    parts.add("<a xmlns=\"urn:c3\"/>");
    parts.add("<b xmlns=\"urn:c3\"/>");
    const name = parts.getByNamespace("urn:c3");
    name.load("items");
    const found = name.getOnlyItemOrNullObject();
    found.load("id");
    await excel.context.sync();
    name.items.forEach((item) => item.delete());
    await excel.context.sync();
    return found.isNullObject;
  }),
  refuses("xml not well-formed", "InvalidArgument", (excel) => {
    excel.context.workbook.customXmlParts.add("<a>");
  }),
  gives("xml item null object", true, async (excel) => {
    const found = excel.context.workbook.customXmlParts.getItemOrNullObject("{x}");
    found.load("id");
    await excel.context.sync();
    return found.isNullObject;
  }),
  gives("properties set & read", ["T", "S", "K", "C", "M", "Co", "Cm"], async (excel) => {
    const part = excel.context.workbook.properties;
    part.title = "T";
    part.subject = "S";
    part.keywords = "K";
    part.category = "C";
    part.manager = "M";
    part.company = "Co";
    part.comments = "Cm";
    part.load();
    await excel.context.sync();
    return [part.title, part.subject, part.keywords, part.category, part.manager, part.company, part.comments];
  }),
  gives("custom property key whatever case", 1, async (excel) => {
    const parts = excel.context.workbook.properties.custom;
    parts.add("CKey", 1);
    await excel.context.sync();
    const item = await loaded(excel, parts.getItem("ckey"), "value");
    parts.deleteAll();
    await excel.context.sync();
    return item.value;
  }),
  gives("revisionNumber", 4, async (excel) => {
    const part = excel.context.workbook.properties;
    part.revisionNumber = 4;
    return (await loaded(excel, part, "revisionNumber")).revisionNumber;
  }),
  gives("formulas follow a name that is given another meaning", [["#NAME?", "#NAME?", "#NAME?"], [5, 6, 7], [8, 9, 10], ["#NAME?", "#NAME?", "#NAME?"]], async (excel) => {
    const { names } = excel.context.workbook;
    excel.sheet.getRange("A1:C1").formulas = [["=contract_meaning", "=contract_meaning+1", "=SUM(contract_meaning,2)"]];
    const before = await valuesOf(excel, "A1:C1");
    const name = names.add("contract_meaning", "=5");
    const named = await valuesOf(excel, "A1:C1");
    name.formula = "=8";
    const changed = await valuesOf(excel, "A1:C1");
    name.delete();
    return [...before, ...named, ...changed, ...await valuesOf(excel, "A1:C1")];
  }),
];
