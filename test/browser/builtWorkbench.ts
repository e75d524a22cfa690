import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";

/** Builds what the browser tests need, where it is missing or old; jest cannot import the builder, which is a module of its own. */
export async function built(...names: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [path.join(__dirname, "../../src/workbench/built.mjs"), ...names]);
}
