/** 版本比较 away from the pane's thread: three assessments of every card must not hold up a single click. */
import { comparing, type ComparisonPart } from "./comparisonParts";

const take = comparing();

self.onmessage = ({ data }: MessageEvent<ComparisonPart>) => {
  const comparison = take(data);
  if (comparison !== null) self.postMessage(comparison);
};
