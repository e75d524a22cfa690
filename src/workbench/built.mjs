/**
 * Builds what the workbench is made of, where it is missing or older than its sources. Everything webpack says goes to
 * standard error, so that what a command prints on standard output stays its own.
 *
 * Run as a program it builds what is named: node src/workbench/built.mjs host addin
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What there is to build, what shows that it was built, and what it is made of. */
const builds = {
  host: { made: "workbench/host.cjs", of: ["src/workbench", "webpack.config.js", "package-lock.json"] },
  page: { made: "workbench/index.html", of: ["src/workbench", "manifest.xml", "webpack.config.js", "package-lock.json"] },
  addin: {
    made: "workbench/addin/taskpane.html",
    of: ["src/scorecard", "src/wording", "src/functions", "src/workbook", "src/taskpane", "src/commands", "src/workbench/contract", "assets", "manifest.xml", "webpack.config.js", "package-lock.json"],
  },
};

/** When the newest file at or under a path was last changed, in milliseconds. */
function newest(name) {
  const place = path.join(root, name);
  if (!existsSync(place)) return 0;
  const { mtimeMs } = statSync(place);
  if (!statSync(place).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(place).map((inner) => newest(path.join(name, inner))));
}

/** A build is fresh when it began after its sources last changed; that moment stands in a file beside it. */
function isFresh(name) {
  const { made, of } = builds[name];
  const stamp = stampOf(name);
  return existsSync(path.join(root, made)) && existsSync(stamp) && Number(readFileSync(stamp, "utf8")) >= Math.max(...of.map(newest));
}

function stampOf(name) {
  return path.join(root, "workbench", `.${name}-built`);
}

/** Builds what is missing or old. @throws Error when webpack fails, whose words are on standard error by then */
export async function built(...names) {
  mkdirSync(path.join(root, "workbench"), { recursive: true });
  if (names.every(isFresh)) return;
  await alone(async () => {
    const old = names.filter((name) => !isFresh(name));
    if (old.length === 0) return;
    for (const name of old) {
      const began = Date.now();
      await webpack(name);
      writeFileSync(stampOf(name), String(began));
    }
  });
}

function webpack(name) {
  const program = path.join(root, "node_modules/webpack/bin/webpack.js");
  const child = spawn(process.execPath, [program, "--env", "workbench", "--config-name", name], { cwd: root, stdio: ["ignore", 2, 2] });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`webpack could not build the ${name}.`))));
  });
}

/** Two commands at once must not build into one folder: the second waits for the first. */
async function alone(work) {
  const lock = path.join(root, "workbench/.building");
  while (!taken(lock)) await new Promise((resolve) => setTimeout(resolve, 200));
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Takes the lock, also from a program that died without giving it back. */
function taken(lock) {
  try {
    mkdirSync(lock);
    writeFileSync(path.join(lock, "pid"), String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    const owner = path.join(lock, "pid");
    if (existsSync(owner) && !isAlive(Number(readFileSync(owner, "utf8")))) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await built(...process.argv.slice(2));
