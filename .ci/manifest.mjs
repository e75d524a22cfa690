/** Validates manifest.xml against Microsoft's schemas in the folder given. */
import fs from "node:fs";
import path from "node:path";
import { validateXML } from "xmllint-wasm";

const folder = process.argv[2];
const main = "OfficeAppManifestV1_1.xsd";
const read = (fileName) => ({ fileName, contents: fs.readFileSync(path.join(folder, fileName), "utf8") });
const others = fs.readdirSync(folder).filter((name) => name.endsWith(".xsd") && name !== main);

const result = await validateXML({
  xml: [{ fileName: "manifest.xml", contents: fs.readFileSync("manifest.xml", "utf8") }],
  schema: [read(main)],
  preload: others.map(read),
});
for (const error of result.errors) console.error(error.rawMessage);
console.log(result.valid ? "manifest.xml is valid." : "manifest.xml is not valid.");
process.exitCode = result.valid ? 0 : 1;
