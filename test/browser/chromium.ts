import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { chromium, type Browser } from "playwright-core";
import { extract } from "tar-fs";
import { systemFont } from "./fonts";

const root = path.join(__dirname, "../..");

/**
 * A browser for tests. On x64 Linux it comes from npm, with the shared libraries and the Chinese font it needs; elsewhere
 * the Edge or Chrome that is installed serves. Where there is none, tests fail with that sentence.
 */
export async function launchBrowser(): Promise<Browser> {
  return process.platform === "linux" && process.arch === "x64" ? launchPacked() : launchInstalled();
}

async function launchInstalled(): Promise<Browser> {
  for (const channel of ["msedge", "chrome"]) {
    try {
      return await chromium.launch({ channel });
    } catch (error) {
      if (!(error instanceof Error) || !/is not found at|executable doesn't exist/i.test(error.message)) throw error;
    }
  }
  throw new Error("The browser tests need Microsoft Edge or Google Chrome on this machine: neither is installed.");
}

/** Arguments that hold in a container; the package's own list contains --single-process, under which contexts die. */
const switches = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

async function launchPacked(): Promise<Browser> {
  const folder = await unpacked();
  return chromium.launch({
    executablePath: path.join(folder, "chromium"),
    env: { ...process.env as { [name: string]: string }, LD_LIBRARY_PATH: path.join(folder, "lib"), FONTCONFIG_PATH: path.join(folder, "fonts"), FONTCONFIG_FILE: path.join(folder, "fonts/fonts.conf") },
    args: switches,
  });
}

/** The browser's files, unpacked once for each version of the package. */
async function unpacked(): Promise<string> {
  const pack = path.join(root, "node_modules/@sparticuz/chromium");
  const { version } = JSON.parse(readFileSync(path.join(pack, "package.json"), "utf8")) as { readonly version: string };
  const folder = path.join(os.tmpdir(), `bsc-chromium-${version}`);
  if (existsSync(folder)) return folder;
  const making = `${folder}-${process.pid}`;
  mkdirSync(path.join(making, "fonts"), { recursive: true });
  await Promise.all([
    pipeline(createReadStream(path.join(pack, "bin/chromium.br")), createBrotliDecompress(), createWriteStream(path.join(making, "chromium"), { mode: 0o755 })),
    pipeline(createReadStream(path.join(pack, "bin/al2023.tar.br")), createBrotliDecompress(), extract(making)),
  ]);
  for (const weight of [400, 700]) {
    const woff = path.join(root, `node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-${weight}-normal.woff`);
    const latin = woff.replace("chinese-simplified", "latin");
    writeFileSync(path.join(making, `fonts/noto-sans-sc-${weight}.otf`), systemFont(readFileSync(woff)));
    writeFileSync(path.join(making, `fonts/noto-sans-sc-latin-${weight}.otf`), systemFont(readFileSync(latin)));
  }
  writeFileSync(path.join(making, "fonts/fonts.conf"), fontsConfiguration(path.join(folder, "fonts")));
  // Test files run side by side: whoever is first gives the folder its name, the others use it.
  try {
    renameSync(making, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(making, { recursive: true });
  }
  return folder;
}

function fontsConfiguration(folder: string): string {
  return `<?xml version="1.0"?><fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`;
}
