/**
 * The main job without a screen: npm run assess -- in.xlsx [out.xlsx] [--json]
 *
 * Opens the file in the workbench's Excel, lets the built add-in read, check and score it and, where an out.xlsx is
 * named, write the appraisal scales; then saves. What it prints is the add-in's own result.
 *
 * Exit code 0: no error found. 1: the workbook has errors. 2: the file cannot be read, or out.xlsx cannot be written.
 */
import { existsSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { built } from "./built.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const isEnglish = /^en/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "");
const say = (chinese, english) => (isEnglish ? english : chinese);

/** Something the caller has done wrong or can mend: told in a sentence, without a stack. */
class Refusal extends Error {}

const usage = () => say("用法：npm run assess -- 输入.xlsx [输出.xlsx] [--json]", "Usage: npm run assess -- in.xlsx [out.xlsx] [--json]");

function readArguments(given) {
  const files = given.filter((word) => !word.startsWith("--"));
  const options = given.filter((word) => word.startsWith("--"));
  if (files.length < 1 || files.length > 2 || options.some((option) => option !== "--json")) throw new Refusal(usage());
  return { input: path.resolve(files[0]), output: files[1] === undefined ? null : path.resolve(files[1]), isJson: options.includes("--json") };
}

function readInput(file) {
  if (!existsSync(file)) throw new Refusal(say(`找不到文件：${file}`, `There is no such file: ${file}`));
  if (!statSync(file).isFile()) throw new Refusal(say(`不是文件：${file}`, `This is not a file: ${file}`));
  return new Uint8Array(readFileSync(file));
}

/** The input is never written: not under another spelling, not through a link, not through a second name of the same file. */
function requireOther(input, output) {
  const folder = path.dirname(output);
  if (!existsSync(folder)) throw new Refusal(say(`找不到输出文件夹：${folder}`, `There is no such folder: ${folder}`));
  const target = existsSync(output) ? realpathSync(output) : path.join(realpathSync(folder), path.basename(output));
  const one = statSync(input);
  const other = existsSync(target) ? statSync(target) : null;
  if (other?.isDirectory()) throw new Refusal(say(`输出是一个文件夹：${output}`, `The output is a folder: ${output}`));
  const isSame = target === realpathSync(input) || (other !== null && other.dev === one.dev && other.ino === one.ino);
  if (isSame) throw new Refusal(say("输出文件就是输入文件：输入文件不会被改动，请另取文件名。", "The output is the input: the input is never changed, so name another file."));
  if (!/\.xlsx$/i.test(output)) throw new Refusal(say(`输出文件名应以 .xlsx 结尾：${output}`, `The output's name must end in .xlsx: ${output}`));
}

/** Whole or not at all: a half-written file never bears the name. */
function writeWhole(file, bytes) {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}`);
  try {
    writeFileSync(beside, bytes, { flag: "wx" });
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new Refusal(say(`无法写入 ${file}：${error.message}`, `${file} cannot be written: ${error.message}`));
  }
}

const fileSentences = {
  "not-xlsx": () => say("不是 .xlsx 工作簿：请在 Excel 里另存为 .xlsx。", "This is not an .xlsx workbook: save it as .xlsx in Excel."),
  macros: () => say("工作簿带宏（.xlsm）：请在 Excel 里另存为 .xlsx。", "The workbook holds macros (.xlsm): save it as .xlsx in Excel."),
  encrypted: () => say("工作簿有打开密码：请先去掉密码。", "The workbook has a password: take it off first."),
  "too-large": () => say("文件过大，无法打开：请在 Excel 里删去用不着的工作表和行，另存后再试。", "The file is too large to open: delete the sheets and rows that are not needed in Excel, save it and try again."),
  damaged: () => say("文件已损坏，无法读取：请在 Excel 里用“打开并修复”打开，另存后再试。", "The file is damaged and cannot be read: open it in Excel with Open and Repair, save it and try again."),
};

async function openFile(host, file, bytes) {
  try {
    return await host.open(bytes);
  } catch (error) {
    const sentence = fileSentences[error?.problem];
    if (!sentence) throw error;
    throw new Refusal(`${file}：${sentence()}${error.message ? ` (${error.message})` : ""}`);
  }
}

async function run() {
  const { input, output, isJson } = readArguments(process.argv.slice(2));
  const bytes = readInput(input);
  if (output !== null) requireOther(input, output);
  await built("host", "addin");
  const { startHost } = createRequire(import.meta.url)(path.join(root, "workbench/host.cjs"));
  const host = await startHost({ locale: isEnglish ? "en-US" : "zh-CN" });
  const addin = (name) => readFileSync(path.join(root, "workbench/addin", name), "utf8");
  await host.loadFunctions(addin("functions.js"), JSON.parse(addin("functions.json")));
  const { losses } = await openFile(host, input, bytes);
  for (const loss of losses) process.stderr.write(`${say("请注意：", "Please note: ")}${loss}\n`);
  host.loadScript(addin("assess.js"), "assess.js");
  const { texts, ...result } = await globalThis.assess({ write: output !== null });
  // Only a workbook no card could be read from leaves no file behind.
  if (output !== null && result.cards.length > 0) {
    writeWhole(output, await host.save());
    for (const left of host.unwritten()) process.stderr.write(`${say("没有写进新文件：", "Not in the new file: ")}${left}\n`);
  }
  host.dispose();
  const printed = isJson ? JSON.stringify(result) : texts.join("\n");
  return { printed, code: result.findings.some(({ severity }) => severity === "error") ? 1 : 0 };
}

/** Standard output belongs to the result: whatever else wants to speak does so on standard error. */
for (const voice of ["log", "info", "debug"]) console[voice] = console.error;

try {
  const { printed, code } = await run();
  process.stdout.write(`${printed}\n`, () => process.exit(code));
} catch (error) {
  const isOurs = !(error instanceof Refusal);
  process.stderr.write(`${isOurs ? say("出错：", "Failed: ") : ""}${error instanceof Error ? error.message : String(error)}\n`, () => process.exit(2));
}
