/**
 * 基准: npm run bench
 *
 * Bundles what is measured by the rules of the add-in's own build, runs it alone in a process, prints the tables and
 * writes them to docs/bench.md. Ratios of one run, since machines differ. With the names of parts (engine, growth,
 * formulas, traffic, sizes) it measures those and writes nothing; PROFILE=folder leaves a profile there.
 */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import { built } from "../../src/workbench/built.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = path.join(root, "workbench/bench");
const parts = process.argv.slice(2);
const isNeeded = (part) => parts.length === 0 || parts.includes(part);
const profile = process.env.PROFILE;

const [addin] = createRequire(import.meta.url)(path.join(root, "webpack.config.js"))({});
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

if (isNeeded("traffic")) await built("host");
if (isNeeded("sizes")) await bundled({ ...addin, output: { ...addin.output, path: path.join(folder, "dist") } });
// functions.js as it is shipped; for a profile its functions keep their names.
await bundled({ ...addin, entry: { functions: addin.entry.functions }, plugins: [], cache: false, output: { path: folder, filename: "[name].js" }, ...(profile && { optimization: { minimize: false } }) });
await bundled({
  context: root,
  mode: "production",
  target: "node20",
  devtool: false,
  entry: { bench: path.join(root, "test/bench/main.ts") },
  output: { path: folder, filename: "[name].cjs" },
  resolve: addin.resolve,
  module: { ...addin.module, parser: { javascript: { createRequire: false } } },
  externals: { hyperformula: "commonjs hyperformula" },
  optimization: { minimize: false },
  node: { __dirname: false, __filename: false },
  performance: { hints: false },
});
const options = ["--expose-gc", "--max-old-space-size=4096", ...(profile ? ["--cpu-prof", `--cpu-prof-dir=${profile}`] : [])];
const { status } = spawnSync(process.execPath, [...options, path.join(folder, "bench.cjs"), ...parts], { cwd: root, stdio: "inherit" });
rmSync(folder, { recursive: true, force: true });
process.exit(status ?? 1);

function bundled(config) {
  const compiler = webpack(config);
  return new Promise((resolve, reject) =>
    compiler.run((failure, stats) => {
      const faults = stats?.toJson({ all: false, errors: true }).errors ?? [];
      compiler.close(() => (failure || faults.length > 0 ? reject(failure ?? new Error(faults.map(({ message }) => message).join("\n"))) : resolve()));
    }),
  );
}
