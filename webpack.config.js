/**
 * Three builds:
 *   addin  the add-in as Excel loads it: dist/, or workbench/addin/ with --env workbench
 *   page   the workbench in the browser: workbench/
 *   host   the workbench in Node: workbench/host.cjs
 *
 * npm run build -- --env host=https://example.org/bsc --env office=world|21vianet|self
 */
const fs = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");
const HtmlPlugin = require("html-webpack-plugin");
const { IgnorePlugin } = require("webpack");
const ts = require("typescript");

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

/** What the words of the custom functions are kept in, by the name of the file Excel reads. */
const FUNCTION_WORDS = {
  "functions.json": { words: { file: "src/wording/functions.en.ts", name: "functionsEn" }, help: { file: "src/wording/functionHelp.en.ts", name: "functionHelpEn" } },
  "functions.zh-CN.json": { words: { file: "src/wording/functions.zh.ts", name: "functionsZh" }, help: { file: "src/wording/functionHelp.zh.ts", name: "functionHelpZh" } },
};
const FUNCTION_ARGUMENTS = { file: "src/wording/functionWords.ts", name: "functionArguments" };

/** The files that declare custom functions: the imports of the entry. */
function functionFiles() {
  const entry = fs.readFileSync(here("src/functions/functions.ts"), "utf8");
  return [...entry.matchAll(/from "\.\/(\w+)"/g)].map(([, name]) => here("src/functions", `${name}.ts`));
}

/** A constant of a file that holds words only, so that the same words serve the add-in and its metadata. */
function wordsIn({ file, name }) {
  const { outputText } = ts.transpileModule(fs.readFileSync(here(file), "utf8"), { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } });
  const words = { exports: {} };
  new Function("exports", outputText)(words.exports);
  return words.exports[name];
}

/**
 * What Excel reads about the custom functions, one text per language: types and options from the doc comments,
 * words from src/wording. A function or an argument without its words is an error.
 */
async function functionsMetadata() {
  const { errors, metadataJson } = await generateCustomFunctionsMetadata(functionFiles(), true);
  if (errors.length > 0) return { errors, texts: {} };
  const argumentsOf = wordsIn(FUNCTION_ARGUMENTS);
  const texts = {};
  for (const [asset, source] of Object.entries(FUNCTION_WORDS)) {
    const [words, helps] = [wordsIn(source.words), wordsIn(source.help)];
    const metadata = { ...JSON.parse(metadataJson), allowErrorForDataTypeAny: true };
    for (const described of metadata.functions) {
      const help = helps[described.id];
      const names = argumentsOf[described.id] ?? [];
      if (help === undefined || names.length !== described.parameters.length) {
        errors.push(`${asset}: ${described.id} has no words, or for another number of arguments.`);
        continue;
      }
      described.description = help.description;
      described.parameters.forEach((parameter, i) => Object.assign(parameter, { name: words.arguments[names[i]], description: help.arguments[names[i]] }));
    }
    texts[asset] = JSON.stringify(metadata, null, 1);
  }
  return { errors, texts };
}

/** Makes functions.json and its translations while the add-in is built, and again when a file they come from changes. */
class FunctionsMetadataPlugin {
  apply(compiler) {
    const { Compilation, WebpackError, sources } = compiler.webpack;
    let made = { errors: [], texts: {} };
    compiler.hooks.beforeCompile.tapPromise("FunctionsMetadata", async () => {
      made = await functionsMetadata();
    });
    // thisCompilation, not compilation: html-webpack-plugin's children would emit the same files again.
    compiler.hooks.thisCompilation.tap("FunctionsMetadata", (compilation) => {
      for (const file of [...functionFiles(), ...[FUNCTION_ARGUMENTS, ...Object.values(FUNCTION_WORDS).flatMap(({ words, help }) => [words, help])].map(({ file }) => here(file))]) compilation.fileDependencies.add(file);
      compilation.hooks.processAssets.tap({ name: "FunctionsMetadata", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        compilation.errors.push(...made.errors.map((error) => new WebpackError(error)));
        for (const [asset, text] of Object.entries(made.texts)) compilation.emitAsset(asset, new sources.RawSource(text));
      });
    });
  }
}

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
        contract: "./src/workbench/contract/page.ts",
      }),
    },
    output: { path: here(inWorkbench ? "workbench/addin" : "dist"), filename: "[name].js", chunkFilename: "[name].[contenthash:8].js", clean: true },
    plugins: [
      new FunctionsMetadataPlugin(),
      new HtmlPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        templateParameters: { office, inWorkbench },
        chunks: ["functions", "commands", "taskpane"],
        chunksSortMode: "manual",
        scriptLoading: "blocking",
        inject: "body",
      }),
      ...(inWorkbench
        ? [new HtmlPlugin({ filename: "contract.html", template: "./src/workbench/contract/contract.html", templateParameters: { office }, chunks: ["contract"], inject: "body" })]
        : []),
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

/** Univer brings word division for seventy languages, each a chunk of its own; English is what it asks for. */
const noHyphenation = new IgnorePlugin({ contextRegExp: /@univerjs[\\/]engine-render/, resourceRegExp: /^\.\/(?!en)[a-z]{2,3}(-[a-z0-9-]+?)?-[\w-]{8}\.js$/ });

/** The workbench in Node: Univer and the .xlsx library bundled, so that jest need not transform them. Never minified. */
function host() {
  return {
    ...common,
    name: "host",
    mode: "development",
    devtool: false,
    target: "node20",
    cache: cache("host"),
    entry: { host: "./src/workbench/host.ts" },
    output: { path: here("workbench"), filename: "[name].cjs", library: { type: "commonjs2" } },
    module: { ...common.module, parser: { javascript: { createRequire: false } } },
    node: { __dirname: false, __filename: false },
    plugins: [noHyphenation],
    performance: { hints: false },
  };
}

/** The workbench in the browser. Univer is never minified: a minute of terser would be all that anybody gained. */
function page() {
  return {
    ...common,
    name: "page",
    mode: "development",
    devtool: false,
    cache: cache("page"),
    entry: { page: "./src/workbench/page.ts", external: "./src/workbench/page/external.ts" },
    output: { path: here("workbench"), filename: "[name].js", publicPath: "/" },
    module: { ...common.module, rules: [...common.module.rules, { test: /\.css$/, use: ["style-loader", "css-loader"] }] },
    plugins: [
      noHyphenation,
      new HtmlPlugin({ filename: "index.html", template: "./src/workbench/page/index.html", chunks: ["page"] }),
    ],
    performance: { hints: false },
    devServer: {
      host: "localhost",
      port: 3000,
      // Nothing is added to what is served: the pane is the very page Excel loads.
      hot: false,
      liveReload: false,
      client: false,
      static: [
        { directory: here("node_modules/@microsoft/office-js/dist"), publicPath: "/office-js", watch: false },
        { directory: here("test/samples"), publicPath: "/samples", watch: false },
      ],
    },
  };
}

module.exports = (env = {}) => [addin(env), page(), host()];
module.exports.functionsMetadata = functionsMetadata;
