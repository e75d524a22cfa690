/** 体积: what the shipped pages load, gzip, from a build like the one that is handed out. */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

export interface Size {
  readonly what: string;
  readonly bytes: number;
  readonly limit: number | null;
}

export function sizesOf(folder: string): readonly Size[] {
  const gzipped = (file: string): number => gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length;
  const scripts = [...readFileSync(path.join(folder, "taskpane.html"), "utf8").matchAll(/<script[^>]*\ssrc="?([^":\s>]+\.js)/g)].map(([, file]) => file!);
  const later = readdirSync(folder).filter((file) => file.endsWith(".js") && !scripts.includes(file));
  const sum = (files: readonly string[]): number => files.reduce((total, file) => total + gzipped(file), 0);
  return [
    { what: "pane, first bundle (taskpane.js: React, Fluent, the steps)", bytes: gzipped("taskpane.js"), limit: 220_000 },
    { what: "custom functions (functions.js)", bytes: gzipped("functions.js"), limit: 40_000 },
    { what: `everything the pane's page loads at first (${scripts.join(", ")})`, bytes: sum(scripts), limit: null },
    { what: `loaded when asked for: tools and the engine, ${later.length} files`, bytes: sum(later), limit: null },
    { what: "the largest of those", bytes: Math.max(...later.map(gzipped)), limit: null },
  ];
}
