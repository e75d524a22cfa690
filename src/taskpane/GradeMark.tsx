import { Badge } from "@fluentui/react-components";
import type { Veto } from "../scorecard/model";
import { useSpeech } from "./words";

/** 等级 */
export function GradeMark({ grade }: { readonly grade: string | null }) {
  if (grade === null) return <span />;
  return (
    <Badge appearance="tint" color="brand">
      {grade}
    </Badge>
  );
}

/** 一票否决, 一票否优: the veto that decided the grade. */
export function VetoMark({ flag }: { readonly flag: Veto }) {
  const { words } = useSpeech();
  return (
    <Badge appearance="outline" color={flag === "reject" ? "danger" : "warning"}>
      {words.score.flags[flag]}
    </Badge>
  );
}
