import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { Veto } from "../scorecard/model";
import { useSpeech } from "./words";

/** 等级, and the veto that decided it. */
export function GradeMark({ grade, flag }: { readonly grade: string | null; readonly flag: Veto | null }) {
  const styles = useStyles();
  const { words } = useSpeech();
  return (
    <span className={styles.marks}>
      {flag !== null && (
        <Badge appearance="outline" color={flag === "reject" ? "danger" : "warning"}>
          {words.score.flags[flag]}
        </Badge>
      )}
      {grade !== null && (
        <Badge appearance="tint" color="brand">
          {grade}
        </Badge>
      )}
    </span>
  );
}

const useStyles = makeStyles({
  marks: { display: "inline-flex", flexWrap: "wrap", justifyContent: "flex-end", gap: tokens.spacingHorizontalXS },
});
