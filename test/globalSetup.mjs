import { built } from "../src/workbench/built.mjs";

/** Tests over office.js need the workbench's host. It is built before the first of them begins: they run in any order, and side by side. */
export default async function buildHost() {
  await built("host");
}
