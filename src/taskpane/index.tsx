import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { App } from "./App";
import { excelWorkbook } from "./excelWorkbook";
import { languageOfLocale } from "../wording/locale";
import { keepLanguage, keptLanguage } from "./language";
import { NoOffice } from "./NoOffice";

function officeBackground(): string | null {
  // Excel on the web gives no theme, whatever the type says.
  return (Office.context.officeTheme as Office.OfficeTheme | undefined)?.bodyBackgroundColor ?? null;
}

/** Fluent's styles bear the nonce of the page's own: no other style is let in. */
function styled(content: ReactNode): ReactNode {
  const nonce = document.querySelector("style")?.nonce ?? "";
  return <RendererProvider renderer={createDOMRenderer(document, { styleElementAttributes: { nonce } })}>{content}</RendererProvider>;
}

async function start(): Promise<void> {
  const root = createRoot(document.getElementById("pane")!);
  if (typeof Office === "undefined") {
    root.render(styled(<NoOffice isLoaded={false} language={keptLanguage() ?? languageOfLocale(navigator.language)} />));
    return;
  }
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    root.render(styled(<NoOffice isLoaded language={keptLanguage() ?? languageOfLocale(navigator.language)} />));
    return;
  }
  const language = keptLanguage() ?? languageOfLocale(Office.context.displayLanguage);
  root.render(styled(<App workbook={excelWorkbook} language={language} onLanguage={keepLanguage} officeBackground={officeBackground} />));
}

void start();
