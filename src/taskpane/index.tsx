import { createRoot } from "react-dom/client";
import { App } from "./App";
import { excelWorkbook } from "./excelWorkbook";
import { keepLanguage, keptLanguage, languageOfLocale } from "./language";
import { NoOffice } from "./NoOffice";

function officeBackground(): string | null {
  // Excel on the web gives no theme, whatever the type says.
  return (Office.context.officeTheme as Office.OfficeTheme | undefined)?.bodyBackgroundColor ?? null;
}

async function start(): Promise<void> {
  const root = createRoot(document.getElementById("pane")!);
  if (typeof Office === "undefined") {
    root.render(<NoOffice isLoaded={false} language={keptLanguage() ?? languageOfLocale(navigator.language)} />);
    return;
  }
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    root.render(<NoOffice isLoaded language={keptLanguage() ?? languageOfLocale(navigator.language)} />);
    return;
  }
  const language = keptLanguage() ?? languageOfLocale(Office.context.displayLanguage);
  root.render(<App workbook={excelWorkbook} language={language} onLanguage={keepLanguage} officeBackground={officeBackground} />);
}

void start();
