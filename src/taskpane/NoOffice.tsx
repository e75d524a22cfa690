import { FluentProvider } from "@fluentui/react-components";
import { PlugDisconnectedRegular } from "@fluentui/react-icons/svg/plug-disconnected";
import type { Language } from "../scorecard/table";
import { EmptyState } from "./EmptyState";
import { themes, useAppearance } from "./theme";
import { speechOf } from "./words";

const noBackground = (): null => null;

/** Why the pane cannot work here: Office.js was not loaded, or this is not Excel. */
export function NoOffice({ isLoaded, language }: { readonly isLoaded: boolean; readonly language: Language }) {
  const { noOffice } = speechOf[language].words;
  const appearance = useAppearance(noBackground);
  return (
    <FluentProvider theme={themes[appearance]}>
      <main>
        <EmptyState
          icon={<PlugDisconnectedRegular />}
          title={isLoaded ? noOffice.notExcel : noOffice.title}
          body={isLoaded ? noOffice.notExcelBody : noOffice.body}
        />
      </main>
    </FluentProvider>
  );
}
