/** What each column means, in English. */
import type { ColumnHelp } from "./columnHelp.zh";

const code = "A short code, used once in a card. Example: L1";
const owner = "Who answers for it, a person or a department. Example: Zhang Min";
const card = "The scorecard it belongs to: an organisation, a department or a post. Leave it blank if there is only one. Example: Service centre";
const remark = "Anything worth noting. It does not count.";
const theme = "The strategic theme it belongs to. Example: Easy services";
const perspective = "The perspective it belongs to, spelled as in the Perspectives table or in the preset. Example: Those served";
const objective = "The objective it serves, as a short sentence. Example: Residents are more satisfied";
const evidence = "What it rests on: a document, a notice, a report. Example: County notice no. 3";

export const columnHelpEn: ColumnHelp = {
  strategy: {
    item: "What is to be said. The rows are there already. Themes may take several rows.",
    text: "What it is. Preset, missing and some others are chosen from a list. Example: 2026",
  },
  swot: {
    category: "S strength, W weakness, O opportunity, T threat. Choose from the list.",
    text: "One point a row, as concrete as you can. Example: Young staff, eager to learn",
    objective: "The objective this point leads to. Example: Build staff skills",
  },
  cards: {
    card: "The scorecard's name, one a row. Example: Yunxi Town",
    kind: "total is the whole organisation, sub a department, individual a post. Choose from the list.",
    parent: "The card above it; blank for the total card. Example: Yunxi Town",
    owner,
    group: "Cards of one group are ranked and graded together. Example: Departments",
  },
  perspectives: {
    card: "The card these perspectives belong to; blank means every card. Example: Yunxi Town",
    code,
    perspective: "One side from which results are seen, one a row. Example: Learning and development",
    order: "1 is the lowest; higher numbers stand on it. Example: 1",
    perspectiveWeight: "Its share of the card. The perspectives of a card add up to 100 %; red where they do not. Example: 20%",
  },
  objectives: {
    card,
    code,
    perspective,
    theme,
    objective: "What is to be reached, one sentence, one a row. Example: Faster and cleaner procedures",
    objectiveWeight: "Its share of the perspective. They add up to 100 % there; red where they do not. Example: 60%",
    alignsWith: "The objectives of the card above that it serves, by code or name, with semicolons between. Blank for the total card. Example: P1;P2",
    term: "long takes years to show, short shows within the year. Choose from the list.",
    owner,
  },
  links: {
    cause: "The objective that comes first, by name or code. Example: Build staff skills",
    effect: "The objective it makes possible, by name or code. Example: Faster and cleaner procedures",
    strength: "How strong: strong, medium, weak. Example: strong",
    lag: "Months until the effect shows. Example: 6",
    feedback: "yes where the effect works back on its cause. Usually blank.",
    note: "Why you think so. Example: Fewer errors after the courses",
  },
  indicators: {
    card: "The scorecard it belongs to: an organisation, a department or a post, in every row. Each card gets a scale of its own. Example: Service centre",
    code: "A short code, used once in a card; Actuals refers to it. Example: S-01",
    perspective,
    perspectiveWeight: "The perspective's share of the card. Example: 20%",
    theme,
    objective,
    objectiveWeight: "The objective's share of the perspective. Example: 60%",
    indicator: "What is measured, one indicator a row. Example: Handled on time",
    definition: "How it is counted, and what does not count. Example: cases closed on time ÷ cases due",
    nature: "result is what was achieved, process what was done. Choose from the list. Results should carry half of the weight or more.",
    use: "scored counts, monitored is only watched. Blank means scored.",
    weight: "Its share; only for scored indicators, together 100 %; red where they are not. Example: 30%",
    method: "How points are worked out, from the list. Blank where the rule says it in a sentence. Example: ratio",
    ruleText: "How points are given, in a sentence; the check tells you whether it was understood. Example: 2 points off for each 1% below; score below 60: no points",
    unit: "What it is counted in. Example: cases",
    baseline: "Where it starts, or the least allowed. Only some methods use it. Example: 80%",
    target: "The number to reach; a number, not words. Example: 95%",
    actual: "The number reached. Where it is filled, Actuals is not looked at. Example: 93%",
    points: "Points that somebody else has given; then nothing is worked out. Example: 88",
    frequency: "How often it is reported. Choose from the list. Example: quarter",
    accumulation: "How the periods make up the year. Choose from the list; blank means the last one.",
    dataSource: "Who delivers the number. Example: Service platform",
    owner,
    missing: "What to do without a number. Choose from the list; blank means as Strategy says.",
    remark,
  },
  posts: {
    person: "Who holds the post; one row for each post of a person. Example: Zhou Ning",
    post: "The post's name. Example: Head of the service centre",
    card: "The card by which the post is scored. Example: Head of service centre",
    share: "The post's share of the person's work, together 100 %. Example: 60%",
    difficulty: "A coefficient; 1 is usual, and blank means 1. Example: 1.05",
  },
  actions: {
    code: "A short code. Example: A1",
    objective: "The objective it serves, by name or code. Example: Build staff skills",
    action: "What is to be done, one a row. Example: A course every month",
    owner,
    start: "When it begins, a date. Example: 2026-03-01",
    due: "When it must be done, a date; you are told when it is late. Example: 2026-11-30",
    progress: "How much is done. Example: 60%",
    budget: "The money set aside, in the same unit as what is spent. Example: 12",
    spent: "The money spent; you are told when it is more than the budget. Example: 7.5",
    remark,
  },
  actuals: {
    indicator: "The indicator, by code or name. Example: S-01",
    period: "The month or the quarter. Example: 2026 Q1",
    actual: "What was reached in this period. Example: 320",
    reporter: "Who reports it. Example: Li Xiang",
    date: "When it was reported, a date. Example: 2026-04-05",
    evidence,
  },
  adjustments: {
    card,
    matter: "Why points are added or taken off. Example: Praised by the county government",
    kind: "bonus, deduction, or a veto. Choose from the list.",
    points: "How many points, always a positive number; blank for a veto. Example: 2",
    evidence,
  },
  evaluations: {
    card,
    party: "Who evaluates. The row Scorecard holds the card's own share. Example: Residents",
    rater: "The rater, one a row. Example: Resident 1",
    rating: "The points given, out of 100; blank in the row Scorecard. Example: 92",
    weight: "This party's share, the same in each of its rows; all parties of a card add up to 100 %. Example: 20%",
  },
  grades: {
    grade: "The grade's name. Example: Excellent",
    minimum: "The points from which it is given. Example: 90",
    coefficient: "The pay coefficient, if you use one. Example: 1.2",
    quota: "At most so many: 30% is a share, 3 a number, blank no limit. Example: 30%",
  },
  current: {
    card: "The card to compare. Example: Economy office",
    score: "Its points by the present appraisal. Example: 91.5",
    grade: "Its grade by the present appraisal. Example: Excellent",
  },
};
