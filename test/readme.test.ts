import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { cell, registeredIds } from "./functions/registered";

const pages = ["README.md", "CHANGELOG.md", "docs/README.en.md", "docs/deploy.md", "docs/security.md", "docs/functions.md", "docs/judgement-sheets.md"].map((page) => [page, readFileSync(page, "utf8")] as const);

test.each(pages)("%s leads to nothing that is not there", (page, text) => {
  const lost = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link]) => link!).filter((link) => !/^https?:/.test(link) && !existsSync(join(dirname(page), link)));
  expect(lost).toEqual([]);
});

test("what the READMEs say a formula gives, it gives", () => {
  const said = pages.flatMap(([, text]) => [...text.matchAll(/^\| `=BSC\.POINTS\(([\d.]+),"([^"]+)",([\d.]+)\)` \| ([\d.]+) \|$/gm)]);
  expect(said.map(([, actual, rule, target]) => cell("POINTS", Number(actual), rule, Number(target), null, null))).toEqual(said.map(([, , , , points]) => Number(points)));
  expect(said).toHaveLength(2);
});

test("every function the READMEs name exists", () => {
  const named = pages.flatMap(([, text]) => [...text.matchAll(/BSC\.([A-Z]+)\(/g)].map(([, id]) => id!));
  expect(named.filter((id) => !registeredIds.includes(id))).toEqual([]);
});
