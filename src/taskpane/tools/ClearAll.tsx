import { useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { useSettingsWords } from "./settingsWords";

/** 全部清除: asks once, on the spot, and says what will be different. */
export function ClearAll({ count, onClear }: { readonly count: number; readonly onClear: () => void }) {
  const styles = useStyles();
  const words = useSettingsWords();
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <Button icon={<DeleteRegular />} onClick={() => setAsking(true)}>
        {words.clearAll}
      </Button>
    );
  }
  return (
    <div className={styles.asking} role="group" aria-label={words.clearAll}>
      <p className={styles.question} role="alert">
        {words.clearAllAsk(count)}
      </p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          onClick={() => {
            setAsking(false);
            onClear();
          }}
        >
          {words.clearAllYes}
        </Button>
        <Button onClick={() => setAsking(false)}>{words.clearAllNo}</Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  asking: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  question: { margin: 0 },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});
