/** 工具的工作的用语: what is under way, what came of it, wherever in the pane a person is. */

export const toolWorkZh = {
  running: {
    template: "正在新建模板…",
    maps: "正在画战略地图…",
    links: "正在写因果表…",
    form: "正在新建判断表…",
    bringIn: "正在读取各个工作簿…",
    ranking: "正在写汇总表…",
    filing: "正在定稿…",
  },
  progress: (done: number, total: number) => `已完成 ${done} / ${total}`,
  done: {
    template: "模板建好了。",
    maps: "战略地图画好了。",
    links: "连线已写进因果表。",
    form: "判断表建好了。",
    bringIn: "各个工作簿已汇总。",
    ranking: "汇总表写好了。",
    filing: "已定稿。",
  },
  failed: {
    template: "模板没有建成",
    maps: "战略地图没有画成",
    links: "连线没有写成",
    form: "没能新建判断表",
    bringIn: "汇总没有完成",
    ranking: "汇总表没有写成",
    filing: "没有定稿",
  },
  stopped: "已停止，工作簿没有改动。",
  see: "去看",
  guestsRemain: "借入的工作表没能取出；下次打开面板时会自动清除。",
};

export type ToolWorkWords = typeof toolWorkZh;
