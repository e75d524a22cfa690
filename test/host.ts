import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type * as HostModule from "../src/workbench/host";

/**
 * Excel for tests: the built workbench in Node, which puts the real office.js under the global `Excel`.
 * The host is closed by itself when the test file is through.
 */
const { startHost: start, FileError } = createRequire(__filename)("../workbench/host.cjs") as typeof HostModule;

export { FileError };
export type { Host, HostOptions } from "../src/workbench/host";

const hosts: HostModule.Host[] = [];

afterAll(() => {
  for (const host of hosts) host.dispose();
});

/** A host with a new workbook: one blank sheet, Sheet1. */
export async function startHost(options?: HostModule.HostOptions): Promise<HostModule.Host> {
  const host = await start(options);
  hosts.push(host);
  return host;
}

/** A host with one of the workbooks of test/samples open. */
export async function openSample(name: string, options?: HostModule.HostOptions): Promise<HostModule.Host> {
  const host = await startHost(options);
  await host.open(sampleBytes(name));
  return host;
}

export function sampleBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(__dirname, "samples", name)));
}
