import { asText, textAt } from "../callArguments";
import { ExcelError } from "../excelError";
import { setPart } from "../grid/book";
import { officeObject, type ObjectType, type OfficeObject } from "../objectModel";
import type { Session } from "../session";
import type { KeyTarget } from "./targets";



/** SettingCollection (设置): what an add-in keeps in the workbook, key by key. */
export const settingCollectionType: ObjectType<Session> = {
  properties: { Count: { get: ({ book }) => book.parts.setting.size } },
  items: (session) => [...session.book.parts.setting.keys()].map((key) => settingOf(session, key)),
  item: (session, key) => (session.book.parts.setting.has(asText(key)) ? settingOf(session, asText(key)) : null),
  methods: {
    Add: (session, values) => {
      const key = textAt(values, 0);
      setPart(session.book, "setting", key, { value: values[1] ?? null });
      return settingOf(session, key);
    },
  },
};

/** Setting. */
export const settingType: ObjectType<KeyTarget> = {
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ session, key }) => valueOf(session, key),
      set: ({ session, key }, value) => setPart(session.book, "setting", key, { value }),
    },
    _Id: { get: ({ key }) => key },
  },
  methods: { Delete: ({ session, key }) => setPart(session.book, "setting", key, null) },
};

function settingOf(session: Session, key: string): OfficeObject<"Setting"> {
  return officeObject("Setting", { session, key });
}

function valueOf(session: Session, key: string): unknown {
  const setting = session.book.parts.setting.get(key);
  if (!setting) throw new ExcelError("ItemNotFound");
  return setting.value;
}
