/**
 * Three builds:
 *   addin  the add-in as Excel loads it: dist/, or workbench/addin/ with --env workbench
 *   page   the workbench in the browser: workbench/
 *   host   the workbench in Node: workbench/host.cjs
 *
 * npm run build -- --env host=https://example.org/bsc --env office=world|21vianet|self
 *
 * --env excel is the development build for a real Excel: over https, with the contract page.
 */
const { createHash, randomBytes } = require("node:crypto");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");
const HtmlPlugin = require("html-webpack-plugin");
const { IgnorePlugin } = require("webpack");
const LicensePlugin = require("webpack-license-plugin");
const ts = require("typescript");
const { version } = require("./package.json");

const DEVELOPMENT_HOST = "https://localhost:3000";
const OFFICE_JS = {
  world: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  self: "office-js/office.js",
  workbench: "/office-js/office.js",
};
/** What Excel may ask of office.js where that does not come from Microsoft's network. */
const OFFICE_JS_FILES = "{office.js,excel*-16*.js,custom-functions-runtime.js,o15apptofilemappingtable.js,{zh-cn,en-us,telemetry}/*.js}";
/** Licences that let the add-in be handed on without its source. */
const LICENCES = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"];

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

/** 清单标识: a host has its own Id, always the same one, so that a trial and the real thing can be told apart. */
function manifestId(host) {
  const hash = createHash("sha1").update(`bsc-scorecard ${host}`).digest();
  hash[6] = (hash[6] & 0x0f) | 0x50;
  hash[8] = (hash[8] & 0x3f) | 0x80;
  return hash.toString("hex", 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** manifest.xml is the development manifest; the one of another host has its address, its own Id and the plain name. */
function manifestFor(host, text) {
  const ofThisVersion = text.replace(/<Version>.*<\/Version>/, `<Version>${version}.0</Version>`);
  if (host === DEVELOPMENT_HOST) return ofThisVersion;
  return ofThisVersion
    .replace(/<AppDomain>.*<\/AppDomain>/, `<AppDomain>${new URL(host).origin}</AppDomain>`)
    .replaceAll(DEVELOPMENT_HOST, host)
    .replace(/<!--.*?-->\s*/, "")
    .replace(/<Id>.*<\/Id>/, `<Id>${manifestId(host)}</Id>`)
    .replace(/ \(development\)|（开发）/g, "");
}

/** Excel takes https only, and the whole address must be one a path can follow. */
function hostOf({ host = DEVELOPMENT_HOST }) {
  const { protocol, origin, pathname } = new URL(host);
  if (protocol !== "https:") throw new Error(`--env host is an https address, such as https://example.org/bsc, not ${host}.`);
  return origin + pathname.replace(/\/+$/, "");
}

function officeOf(env) {
  const source = OFFICE_JS[env.workbench ? "workbench" : (env.office ?? "world")];
  if (source === undefined) throw new Error(`--env office is world, 21vianet or self, not ${env.office}.`);
  return source;
}

/** A page of the add-in. Its scripts run before it is drawn: a ribbon button may be what opens it. */
function pageOf(filename, template, chunks, office, nonce) {
  return new HtmlPlugin({ filename, template, chunks, chunksSortMode: "manual", scriptLoading: "blocking", inject: "body", templateParameters: { office, nonce, inWorkbench: office === OFFICE_JS.workbench } });
}

function addin(env) {
  const inWorkbench = Boolean(env.workbench);
  const isDevelopment = inWorkbench || Boolean(env.excel);
  const office = officeOf(env);
  const host = hostOf(env);
  // Styles bear it (Content-Security-Policy). With --env nonce a server can put a new one into each answer: docs/deploy.md.
  const nonce = env.nonce ?? randomBytes(16).toString("base64");
  return {
    ...common,
    name: "addin",
    mode: isDevelopment ? "development" : "production",
    devtool: isDevelopment ? "source-map" : false,
    cache: cache(inWorkbench ? "addin-workbench" : "addin"),
    entry: {
      // The pane's formula helper calls them by this name; the page has loaded them before it.
      functions: { import: "./src/functions/functions.ts", library: { name: "bscFunctions", type: "var", export: "functions" } },
      commands: "./src/commands/commands.ts",
      taskpane: "./src/taskpane/index.tsx",
      ...(inWorkbench && { assess: { import: "./src/commands/assess.ts", library: { name: "assess", type: "var", export: "assess" } } }),
      ...(isDevelopment && { contract: "./src/workbench/contract/page.ts" }),
    },
    output: { path: here(inWorkbench ? "workbench/addin" : "dist"), filename: "[name].js", chunkFilename: "[name].[contenthash:8].js", clean: true },
    plugins: [
      new FunctionsMetadataPlugin(),
      pageOf("taskpane.html", "./src/taskpane/taskpane.html", ["functions", "commands", "taskpane"], office, nonce),
      ...(isDevelopment ? [pageOf("contract.html", "./src/workbench/contract/contract.html", ["contract"], office, nonce)] : [licences()]),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png" },
          { from: "manifest.xml", transform: (content) => manifestFor(host, content.toString()) },
          ...(office === OFFICE_JS.self
            ? [{ from: OFFICE_JS_FILES, context: here("node_modules/@microsoft/office-js/dist"), to: "office-js", globOptions: { ignore: ["**/*.debug.js"] }, info: { minimized: true } }]
            : []),
        ],
      }),
    ],
    performance: isDevelopment ? { hints: false } : { hints: "error", maxEntrypointSize: 760_000, maxAssetSize: 760_000, assetFilter: (name) => /^[^/]*\.js$/.test(name) },
    ...(env.excel && { devServer: overHttps() }),
  };
}

/** The libraries that are shipped, with their licences; another licence than these stops the build. */
function licences() {
  return new LicensePlugin({
    outputFilename: "licences.json",
    unacceptableLicenseTest: (licence) => !LICENCES.includes(licence),
  });
}

/** What office-addin-dev-certs has made for this machine: Excel shows nothing from a host it does not trust. */
function overHttps() {
  const made = path.join(os.homedir(), ".office-addin-dev-certs");
  const options = Object.fromEntries([["key", "localhost.key"], ["cert", "localhost.crt"], ["ca", "ca.crt"]].map(([name, file]) => [name, path.join(made, file)]));
  return { host: "localhost", port: 3000, hot: false, liveReload: false, client: false, server: { type: "https", options } };
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
module.exports.manifestFor = manifestFor;
module.exports.functionsMetadata = functionsMetadata;
