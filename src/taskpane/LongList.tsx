import { useEffect, useRef, useState, type ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useSpeech } from "./words";

export interface LongListProps<Item> {
  readonly items: readonly Item[];
  /** As many as a person looks over before asking for more. */
  readonly page: number;
  /** Draws those that are shown. */
  readonly children: (shown: readonly Item[]) => ReactNode;
}

/** 长列表: its first page, and a button for each further one. The focus stays at the end of what is shown. */
export function LongList<Item>({ items, page, children }: LongListProps<Item>) {
  const styles = useStyles();
  const { words } = useSpeech();
  const [shown, setShown] = useState(page);
  const end = useRef<HTMLParagraphElement>(null);
  const rest = items.length - shown;
  const isAllShown = shown > page && rest <= 0;
  // The button that was pressed is gone: what stands in its place takes the focus. A list that gets shorter by itself takes none.
  useEffect(() => {
    if (shown > page) end.current?.focus();
  }, [shown, page]);
  return (
    <>
      {children(items.slice(0, shown))}
      {rest > 0 && (
        <Button appearance="subtle" className={styles.more} onClick={() => setShown(shown + page)}>
          {words.showMore(Math.min(rest, page), rest)}
        </Button>
      )}
      {isAllShown && (
        <p ref={end} tabIndex={-1} className={styles.end}>
          {words.allShown(items.length)}
        </p>
      )}
    </>
  );
}

const useStyles = makeStyles({
  more: { alignSelf: "center" },
  end: { margin: 0, textAlign: "center", color: tokens.colorNeutralForeground2, outlineStyle: "none" },
});
