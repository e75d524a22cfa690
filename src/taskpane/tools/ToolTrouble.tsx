import type { ToolWork } from "../toolWork";
import { useSpeech } from "../words";
import { AskedFailure } from "./AskedFailure";

/** That a tool's job was stopped, or why it failed, on the tool's own page; nothing of any other outcome. */
export function ToolTrouble({ work }: { readonly work: ToolWork | null }) {
  const { words } = useSpeech();
  if (work?.state === "stopped") return <p role="status">{words.toolWork.stopped}</p>;
  return work?.state === "failed" ? <AskedFailure title={words.toolWork.failed[work.job]} error={work.error} isWriting /> : null;
}
