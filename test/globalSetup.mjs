import { built } from "../src/workbench/built.mjs";

/** Tests over office.js need the workbench's host built. */
export default async function buildHost() {
  await built("host");
}
