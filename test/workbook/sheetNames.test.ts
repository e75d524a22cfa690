import fc from "fast-check";
import { cleanSheetName, freeSheetName, quotedSheet, sheetKey } from "../../src/workbook/sheetNames";

test.each([
  // what is wrong                  text                    name
  ["forbidden characters",          "收入/支出[2025]:*?\\", "收入_支出_2025_____"],
  ["apostrophes at the ends",       "'考核'",               "考核"],
  ["blanks at the ends",            "  考核\t",             "考核_"],
  ["nothing left",                  " ' ",                  "_"],
  ["a reserved word",               "HISTORY",              "HISTORY_"],
  ["too long",                      "很".repeat(40),        "很".repeat(31)],
  ["cut inside a pair",             `${"a".repeat(30)}😀`,  "a".repeat(30)],
])("%s: %j", (_, text, name) => {
  expect(cleanSheetName(text)).toBe(name);
});

test.each([
  ["民政局", ["民政局"], "民政局 (2)"],
  ["Scale", ["SCALE", "scale (2)"], "Scale (3)"],
  ["ＡＢ", ["ab"], "ＡＢ (2)"],
  ["很".repeat(40), ["很".repeat(31)], `${"很".repeat(27)} (2)`],
])("%s beside %j becomes %s", (wanted, taken, name) => {
  expect(freeSheetName(wanted, taken)).toBe(name);
});

test("any texts become names Excel takes, each different", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.string({ unit: "grapheme" }), fc.constantFrom("'", "a'", "History", "")), { maxLength: 20 }), (texts) => {
      const names: string[] = [];
      for (const text of texts) names.push(freeSheetName(text, names));
      for (const name of names) {
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[[\]:*?/\\\u0000-\u001f]|^'|'$/);
        expect(name.toLowerCase()).not.toBe("history");
      }
      expect(new Set(names.map(sheetKey)).size).toBe(names.length);
    }),
  );
});

test("an apostrophe inside a name is doubled in a reference", () => {
  expect(quotedSheet("员工's")).toBe("'员工''s'");
});
