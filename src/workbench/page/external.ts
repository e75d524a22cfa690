/** Runs in the pane before office.js: Excel for Windows shows itself under `window.external`, and so does the workbench. */
const workbench = window.parent as Window & { readonly workbenchExternal?: object };
Object.assign(window.external, workbench.workbenchExternal);

export {};
