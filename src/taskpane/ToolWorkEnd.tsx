import { FailureMessage } from "./FailureMessage";
import { errorDetails, failureSentence } from "./failureText";
import { NoticeBar } from "./NoticeBar";
import { toolOf, type ToolWork } from "./toolWork";
import type { ScorecardPane } from "./useScorecard";
import { useSpeech } from "./words";

/** 工具的工作做完了: what came of a tool's job, told on another page than the tool's, with the way there. */
export function ToolWorkEnd({ work, pane }: { readonly work: Exclude<ToolWork, { readonly state: "running" }>; readonly pane: ScorecardPane }) {
  const { language, words } = useSpeech();
  const dismiss = (): void => pane.dismiss("toolWork");
  if (work.state === "failed") {
    const { error } = work;
    return <FailureMessage isBar title={words.toolWork.failed[work.job]} sentence={failureSentence(language, { task: "write", error })} details={errorDetails(error)} onDismiss={dismiss} />;
  }
  if (work.state === "stopped") return <NoticeBar sentence={words.toolWork.stopped} onDismiss={dismiss} />;
  return <NoticeBar sentence={words.toolWork.done[work.job]} action={{ name: words.toolWork.see, act: () => pane.moveTo(toolOf[work.job]) }} onDismiss={dismiss} />;
}
