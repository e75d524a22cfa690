import { built } from "../src/workbench/built.mjs";

/** What tests use of the built workbench is there, and fresh, before the first of them begins: they run in any order, and side by side. */
export default async function buildWorkbench() {
  await built("host", "page", "addin");
}
