import { built } from "../../src/workbench/built.mjs";

/** Tests in the browser open the workbench's page with the add-in in it. */
export default async function buildPage() {
  await built("page", "addin");
}
