/** 面板的页: the four steps, and the tools behind them. */

export type Step = "read" | "check" | "score" | "scales";
export const steps: readonly Step[] = ["read", "check", "score", "scales"];

/** The tools behind the steps, in the order they are listed; each is loaded when it is first opened. */
export type Tool = "template" | "strategyMap" | "rules" | "weights" | "dualTrack" | "simulation" | "tracking" | "rollUp" | "posts" | "filing" | "versions" | "formula" | "settings";
export const tools: readonly Tool[] = ["template", "strategyMap", "rules", "weights", "dualTrack", "simulation", "tracking", "rollUp", "posts", "filing", "versions", "formula", "settings"];

export type Page = Step | "tools" | Tool;
