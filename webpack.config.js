/**
 * Three builds:
 *   addin  the add-in as Excel loads it: dist/, or workbench/addin/ with --env workbench
 *   page   the workbench in the browser: workbench/
 *   host   the workbench in Node: workbench/host.cjs
 *
 * npm run build -- --env host=https://example.org/bsc --env office=world|21vianet|self
 */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");

const DEVELOPMENT_HOST = "https://localhost:3000";
const OFFICE_JS = {
  world: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  self: "office-js/office.js",
  workbench: "/office-js/office.js",
};

const here = (...parts) => path.resolve(__dirname, ...parts);

const typescript = {
  test: /\.tsx?$/,
  use: {
    loader: "ts-loader",
    options: { transpileOnly: true, onlyCompileBundledFiles: true, compilerOptions: { noEmit: false } },
  },
};

const common = {
  context: __dirname,
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: { rules: [typescript] },
  stats: "errors-warnings",
};

function cache(name) {
  return { type: "filesystem", name, buildDependencies: { config: [__filename, here("package-lock.json")] } };
}

function addin(env) {
  const inWorkbench = Boolean(env.workbench);
  const office = OFFICE_JS[inWorkbench ? "workbench" : (env.office ?? "world")];
  if (office === undefined) throw new Error(`--env office is world, 21vianet or self, not ${env.office}.`);
  const host = (env.host ?? DEVELOPMENT_HOST).replace(/\/$/, "");
  return {
    ...common,
    name: "addin",
    mode: inWorkbench ? "development" : "production",
    devtool: inWorkbench ? "source-map" : false,
    cache: cache(inWorkbench ? "addin-workbench" : "addin"),
    entry: {
      functions: "./src/functions/functions.ts",
      commands: "./src/commands/commands.ts",
      taskpane: "./src/taskpane/index.tsx",
      ...(inWorkbench && {
        assess: { import: "./src/commands/assess.ts", library: { name: "assess", type: "var", export: "assess" } },
      }),
    },
    output: { path: here(inWorkbench ? "workbench/addin" : "dist"), filename: "[name].js", chunkFilename: "[name].[contenthash:8].js", clean: true },
    plugins: [
      new HtmlPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        templateParameters: { office, inWorkbench },
        chunks: ["functions", "commands", "taskpane"],
        chunksSortMode: "manual",
        scriptLoading: "blocking",
        inject: "body",
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png" },
          {
            from: "manifest.xml",
            transform: (content) => content.toString().replaceAll(DEVELOPMENT_HOST, host),
          },
        ],
      }),
    ],
    performance: inWorkbench ? { hints: false } : { hints: "error", maxEntrypointSize: 760_000, maxAssetSize: 760_000 },
  };
}

module.exports = (env = {}) => [addin(env)];
