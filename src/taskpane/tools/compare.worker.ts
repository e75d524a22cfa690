/** 版本比较 away from the pane's thread: three assessments of every card must not hold up a single click. */
import { compareVersions } from "../../scorecard/versions";
import type { ComparisonRequest } from "./comparisonWorker";

self.onmessage = ({ data: { before, after, present } }: MessageEvent<ComparisonRequest>) => self.postMessage(compareVersions(before, after, present));
