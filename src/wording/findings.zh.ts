/** 检查结果的中文句子: 在哪里、是什么、应当怎样、怎么办。 */
import type { Ambiguity } from "../scorecard/finding";
import type { Field, TableKind } from "../scorecard/table";
import { address } from "./address";
import { day, list, number, percent, proportion, quoted } from "./amounts";
import type { FindingWording } from "./findingWording";
import { headerOfField, tableName } from "./headers";
import { unreadBecause } from "./unreadReason";

const names = (all: readonly string[]): string => list(all.map(quoted), "、", (n) => `等${n}项`);
const about = (name: string | null, table: TableKind): string => (name === null ? `「${tableName("zh", table)}」表` : `「${quoted(name)}」`);
const column = (field: Field | null, table: TableKind): string => (field === null ? "" : `的「${headerOfField("zh", field, table)}」`);
const range = ([low, high]: readonly [number, number]): string => `${number(low)} 与 ${number(high)}`;

const ambiguities: { readonly [A in Ambiguity]: string } = {
  unsaid: "没有说怎样由实际值得分。请补上计分方法（如比率法），或写明怎样加减分，如“每高1%扣2分”",
  full: "看不出所说的分数是按百分制还是按本指标的分值计。请写明满分，如“得10分；每起扣2分”",
  percent: "看不出百分数说的是指标本身还是对目标值的比例，或者实际值与标准的口径不同（如 93 与 93%）。请统一写法",
  unit: "计分标准里的单位与本指标的计量单位不同。请统一单位",
  method: "计分方法与计分标准，或标准的几句话之间，对不上。请只保留一种说法",
  place: "看不出实际值是名次还是要与同类比较的数。请把计量单位写成“名”，或补上同类各卡的数据",
  gap: "百分点说的是差距，看不出是与什么相差这么多。请写明，如“低于目标值5个百分点以上”；指标本身就是差距的，计量单位写“百分点”",
};

const noScorecard = {
  empty: "工作簿是空的，没有可读的计分卡。请打开考核表，或新建模板",
  hidden: "有内容的工作表都隐藏着，没有读取。请取消隐藏，或在面板里勾选要读的隐藏表",
  "no-rows": "找到了指标表的表头，但下面没有指标。请在表头下逐行填写指标",
  "other-form": "没有认出计分卡：这里不是一行一个指标（栏名竖排，或指标排成了栏）。请改成一行一个指标（复制后“选择性粘贴→转置”），或抄进新建的模板",
  unrecognised: "没有认出计分卡：找不到含“指标”一栏的表头。请在面板里指明表头行和各栏，或新建模板",
} as const;

export const findingsZh: FindingWording = {
  "no-scorecard": (f) => `${noScorecard[f.why]}。`,
  "sheet-empty": (f) => `工作表「${f.at.sheet ?? ""}」是空的，没有读到指标。请填写，或删除此表。`,
  "sheet-unread": (f) => `工作表「${f.at.sheet ?? ""}」与「${f.like}」相像，但没有认出表头。请核对表头，或在面板里指明各栏。`,
  "sheet-too-large": (f) => `工作表「${f.at.sheet ?? ""}」太大，没有读取。请删去用不到的行列，或拆成几张表。`,

  "weights-sum": (f) =>
    f.expected === 1
      ? `「${quoted(f.group)}」下的权重合计为 ${percent(f.sum)}，应为 100%。请调整：${names(f.members)}。`
      : `「${quoted(f.group)}」的权重写为 ${percent(f.expected)}，其下各项合计为 ${percent(f.sum)}，两者应相等。请调整：${names(f.members)}。`,
  "weight-unreadable": (f) => `「${quoted(f.name)}」的权重“${quoted(f.value)}”看不出是多少，不作猜测。请写成 30%、0.3 或 30分，同一组用同一种写法。`,
  "weight-negative": (f) => `「${quoted(f.name)}」的权重为 ${percent(f.value)}，不能小于 0。请改为 0 以上的数；扣分请写在加减分里。`,
  "weight-missing": (f) => `「${quoted(f.name)}」没有权重。请填写权重；不计分的指标请把用途改为“监控”。`,
  "weight-on-monitored": (f) =>
    f.isVeto
      ? `「${quoted(f.name)}」是一票否决项，不占权重，现写有权重${f.share === null ? "" : ` ${percent(f.share)}`}。请改为“/”。`
      : `「${quoted(f.name)}」是监控指标，不占权重，现写有权重${f.share === null ? "" : ` ${percent(f.share)}`}。请清空权重，或把用途改为“考核”。`,
  "weights-equal": (f) => `「${quoted(f.group)}」下 ${f.n} 项的权重都是 ${percent(f.share)}，平均分配会使重点不突出。请按轻重拉开：${names(f.members)}。`,
  "points-weighted": (f) => `「${quoted(f.card ?? "")}」各项得分都不超过权重（如「${quoted(f.name)}」得 ${number(f.points)}，权重 ${percent(f.share)}），现按百分制计。如果已按权重折算，请把权重写成分值，如 ${number(f.share * 100)}分。`,
  "points-outside": (f) => `「${quoted(f.name)}」的得分 ${number(f.points)} 不在 0 到满分 ${number(f.full)} 之间，按 ${f.points < 0 ? 0 : number(f.full)} 计。请核对；额外的加分、扣分请写在“加减分”表里。`,
  "weight-small": (f) => `「${quoted(f.name)}」占全卡 ${percent(f.share)}，低于 ${percent(f.least)}，几乎不影响总分。请提高权重，或改为监控。`,
  "weight-large": (f) => `「${quoted(f.name)}」占全卡 ${percent(f.share)}，高于 ${percent(f.most)}，一项就左右总分。请降低权重，或拆成几项。`,

  "too-many-indicators": (f) => `「${quoted(f.card ?? "")}」有 ${f.n} 项考核指标，一般以 15～${f.most} 项为宜。请合并，或把次要的改为监控。`,
  "results-minority": (f) => `「${quoted(f.card ?? "")}」的结果性指标只占权重的 ${percent(f.share)}，应不少于一半。请提高结果性指标的权重。`,
  "perspective-empty": (f) => `「${quoted(f.card ?? "")}」的维度「${quoted(f.perspective)}」下没有目标。请补上目标和指标，或更换模板。`,
  "card-without-indicator": (f) => `「${quoted(f.name)}」没有考核指标，得不出总分。请在指标表里补上。`,
  "objective-without-indicator": (f) => `目标「${quoted(f.name)}」没有考核指标，得不出分。请补上指标，或删去该目标。`,
  "objective-without-action": (f) => `目标「${quoted(f.name)}」没有行动方案。请在“行动”表里写明由谁、何时、做什么。`,
  "duplicate-code": (f) => `编号“${quoted(f.code)}”重复：「${quoted(f.name)}」与 ${address("zh", f.first)} 用了同一编号。请改其中一个。`,
  "duplicate-name": (f) => `名称「${quoted(f.name)}」重复，${address("zh", f.first)} 已有同名。请改名，或删去一行。`,
  "balance-term": (f) => `「${quoted(f.card ?? "")}」没有${f.lacking === "long" ? "长期" : "短期"}目标，长短期应兼顾。请补上，或核对“期限”一栏。`,
  "balance-view": (f) => `「${quoted(f.card ?? "")}」没有${f.lacking === "outward" ? "对外的维度（如服务对象、客户、公众）" : "对内的维度（如内部流程）"}，内外应兼顾。请补上。`,

  "target-missing": (f) => `指标「${quoted(f.name)}」没有目标值，其计分方法要用到。请填写目标值。`,
  "target-text": (f) =>
    `指标「${quoted(f.name)}」的目标值“${quoted(f.value)}”${f.bound === undefined ? "不能当作一个数来算。请只填一个数，单位写在“计量单位”一栏" : `与计分标准方向相反。请核对，或在标准里写明“越${f.bound > 0 ? "多" : "少"}越好”`}。`,
  "target-equals-baseline": (f) => `指标「${quoted(f.name)}」的目标值与基准值都是 ${number(f.both)}，比不出进展。请改其中一个。`,
  "baseline-missing": (f) => `指标「${quoted(f.name)}」没有基准值，其计分方法要用到。请填写基准值。`,
  "ratio-zero": (f) => `指标「${quoted(f.name)}」按比率计分，但除数为 0 或负数。请改目标值或实际值，或换用别的计分方法。`,
  "actual-missing": (f) => `指标「${quoted(f.name)}」缺实际值，不出总分。请填写；确无数据的，在“缺数”一栏选剔除、零分或均值。`,
  "percent-mixed": (f) => `指标「${quoted(f.name)}」的目标值 ${number(f.target)} 与实际值 ${number(f.actual)} 一个像百分数、一个像小数，可能差一百倍，不作猜测。请两格都写成带 % 的数。`,
  "actual-text": (f) => `指标「${quoted(f.name)}」的实际值“${quoted(f.value)}”不能按其计分方法计算。请改为数值，或改为标准里列出的说法。`,
  "units-differ": (f) => `${about(f.name, f.table)}${column(f.at.field, f.table)}单位写“${quoted(f.unit)}”${column(f.ownField, "indicators").replace("的", "，")}写“${quoted(f.own)}”，单位不同，不能比较，也不换算。请统一单位。`,
  "cell-error": (f) => `${about(f.name, f.table)}${column(f.at.field, f.table)}是错误值 ${f.error}。请修正该单元格的公式。`,
  "value-unreadable": (f) => `${about(f.name, f.table)}${column(f.at.field, f.table)}“${quoted(f.value)}”看不懂，不作猜测。请改为规定的写法，填数的只填一个数。`,

  "rule-unreadable": (f) =>
    f.isJudged === true
      ? `指标「${quoted(f.name)}」的计分标准要由人评定，算不出来：“${quoted(f.clause)}”。请把评出的分填在“得分”一栏。`
      : `指标「${quoted(f.name)}」的计分标准有看不懂的话：“${quoted(f.clause)}”，${unreadBecause("zh", f.clause, f.name)}。请改写，如“每少1个扣2分”，或在“得分”一栏直接评分。`,
  "rule-missing": (f) => `指标「${quoted(f.name)}」没有计分方法，也没有计分标准和得分。请至少填写一项。`,
  "rule-ambiguous": (f) => `指标「${quoted(f.name)}」的计分标准“${quoted(f.text)}”${f.about === "unsaid" ? "" : "有两种读法："}${ambiguities[f.about]}。`,
  "bands-gap": (f) => `指标「${quoted(f.name)}」的分档在 ${range(f.between)} 之间有缺口，落在其中的实际值没有得分。请补上这一档。`,
  "bands-overlap": (f) => `指标「${quoted(f.name)}」的分档在 ${range(f.between)} 之间重叠，落在其中的实际值有两个得分。请划清界限。`,

  "drift-renamed": (f) => `「${quoted(f.card ?? "")}」的指标「${quoted(f.name)}」在同类各卡上叫「${quoted(f.was)}」。请统一名称。`,
  "drift-missing": (f) => `「${quoted(f.card ?? "")}」缺少同类各卡都有的指标「${quoted(f.lacking)}」。请补上，或说明不适用。`,
  "drift-extra": (f) => `「${quoted(f.card ?? "")}」的指标「${quoted(f.name)}」在同类各卡上没有。请核对是否保留。`,
  "drift-weight": (f) => `「${quoted(f.card ?? "")}」的「${quoted(f.name)}」权重是 ${percent(f.share)}，同类各卡多是 ${percent(f.was)}。如非有意，请统一。`,
  "not-cascaded": (f) => `目标「${quoted(f.name)}」没有分卡承接。请在分卡目标的“承接”一栏写上它的编号。`,
  "not-aligned": (f) =>
    f.alignsWith.length === 0
      ? `分卡目标「${quoted(f.name)}」没有写明承接上级哪个目标。请填写“承接”。`
      : `分卡目标「${quoted(f.name)}」承接的“${names(f.alignsWith)}”在上级卡上找不到。请改为上级目标的编号或名称。`,
  "rollup-unknown": (f) =>
    f.candidates.length === 0
      ? `指标「${quoted(f.name)}」要汇总的“${quoted(f.member)}”找不到。请写卡、目标或指标的名称或编号。`
      : `指标「${quoted(f.name)}」要汇总的“${quoted(f.member)}”有几个：${names(f.candidates)}。请写全路径。`,
  "rollup-loop": (f) => `分解汇总绕成了圈：${f.loop.map(quoted).join(" → ")} → ${quoted(f.loop[0] ?? "")}。请断开其中一环。`,
  "card-unknown": (f) => `“${quoted(f.name)}”不是本工作簿里的卡，这一行没有计入。请改为卡的名称。`,
  "objective-unknown": (f) => `“${quoted(f.name)}”不是本工作簿里的目标。请改为目标的编号或名称。`,
  "indicator-unknown": (f) =>
    f.candidates.length === 0
      ? `“${quoted(f.name)}”不是本工作簿里的指标，这一行实绩没有计入。请改为指标的编号或名称。`
      : `“${quoted(f.name)}”有几个指标：${names(f.candidates)}，这一行实绩没有计入。请改用编号。`,

  "link-unknown": (f) => `因果关系里的“${quoted(f.name)}”不是目标。请改为目标的编号或名称。`,
  "link-self": (f) => `因果关系里的“${quoted(f.name)}”既是原因又是结果。请改其中一端，或删去这一行。`,
  "link-duplicate": (f) => `因果关系“${quoted(f.cause)} → ${quoted(f.effect)}”已在 ${address("zh", f.first)} 写过。请删去一行。`,
  "link-loop": (f) => `因果关系绕成了圈：${f.loop.map(quoted).join(" → ")} → ${quoted(f.loop[0] ?? "")}。确是反馈的，请标“反馈”并写滞后月数；否则断开一环。`,
  "link-downward": (f) => `“${quoted(f.cause)} → ${quoted(f.effect)}”是上层维度指向下层。请核对方向；确是反馈的，请标“反馈”。`,
  "objective-isolated": (f) => `目标「${quoted(f.name)}」没有任何因果关系。请补上它的原因或结果。`,
  "objective-unsupported": (f) => `目标「${quoted(f.name)}」没有下层目标支撑。请补上通向它的原因。`,
  "objective-dead-end": (f) => `目标「${quoted(f.name)}」不通向任何目标。请补上它的结果。`,
  "no-path-to-top": (f) => `从目标「${quoted(f.name)}」出发到不了最上层维度。请把因果链接到顶。`,
  "perspective-unsupported": (f) => `维度「${quoted(f.name)}」没有来自下层的支撑。请补上由下层目标通向它的因果关系。`,

  "action-overdue": (f) => `行动「${quoted(f.name)}」应于 ${day(f.due)} 完成，进度 ${percent(f.progress)}，已逾期。请督办，或更新进度。`,
  "budget-exceeded": (f) => `「${quoted(f.name)}」支出 ${number(f.spent)}，超过预算 ${number(f.budget)}${f.budget > 0 ? `（执行率 ${proportion(f.spent, f.budget)}）` : ""}。请核对支出或调整预算。`,

  "evaluation-weights-sum": (f) => `「${quoted(f.card ?? "")}」各评议主体与计分卡的权重合计为 ${percent(f.sum)}，应为 100%。请调整。`,
  "raters-too-few": (f) => `「${quoted(f.card ?? "")}」的「${quoted(f.party)}」评议只有 ${f.n} 人，至少应有 ${f.least} 人，不出最终得分。请补足评分人。`,
  "rater-outlier": (f) => `「${quoted(f.card ?? "")}」的「${quoted(f.party)}」评议中，${f.rater === null ? "一人" : `「${quoted(f.rater)}」`}评 ${number(f.rating)} 分，与平均 ${number(f.mean)} 分相差超过两倍标准差。请核实。`,
  "post-shares-sum": (f) => `「${quoted(f.person)}」的占比合计为 ${percent(f.sum)}，应为 100%，现按比例折算。请调整。`,
  "quota-tie": (f) => `「${quoted(f.grade)}」名额 ${f.places} 个，${names(f.names)}得分相同、跨在线上，都没有进入。请议定，或调整名额。`,
};
