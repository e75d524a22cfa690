import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import webpack, { type Configuration } from "webpack";

/** functions.js as it is shipped, made from its entry alone. */
export async function bundled(): Promise<string> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const [addin] = (require("../../webpack.config.js") as (env: object) => Configuration[])({});
  const folder = mkdtempSync(join(tmpdir(), "functions-"));
  const { entry } = addin as { readonly entry: { readonly functions: string } };
  const compiler = webpack({ ...addin, entry: { functions: entry.functions }, plugins: [], cache: false, output: { path: folder, filename: "[name].js" } });
  try {
    await new Promise<void>((resolve, reject) =>
      compiler.run((failure, stats) => {
        const faults = stats?.toJson({ all: false, errors: true }).errors ?? [];
        if (failure !== null || faults.length > 0) reject(failure ?? new Error(faults.map(({ message }) => message).join("\n")));
        else resolve();
      }),
    );
    return readFileSync(join(folder, "functions.js"), "utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
