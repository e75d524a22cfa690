// Runs in the pane before office.js: Excel for Windows shows itself under window.external, and so does the workbench.
Object.assign(window.external, window.parent.workbenchExternal);
