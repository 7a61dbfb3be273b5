import { describe, expect, it } from "vitest";
import { detect } from "../detect";

const names = (text: string): string[] =>
  detect(text)
    .filter((span) => span.class === "name")
    .map((span) => text.slice(span.start, span.end));

describe("names in running text", () => {
  it.each<[string, readonly string[]]>([
    ["Anna Kowalska and Peter Müller will join us.", ["Anna Kowalska", "Peter Müller"]],
    ["I spoke to J. R. Hargreaves about it.", ["J. R. Hargreaves"]],
    ["The file went to Jean-Luc de la Fontaine yesterday.", ["Jean-Luc de la Fontaine"]],
    ["Please ask SARAH CONNOR for the keys.", ["SARAH CONNOR"]],
    ["The patience of Siobhan O'Leary is remarkable.", ["Siobhan O'Leary"]],
    ["Emails from Łukasz Wiśniewski's team", ["Łukasz Wiśniewski"]],
    ["Mohammed bin Rashid signed first.", ["Mohammed bin Rashid"]],
    [
      "Priya Raghunathan, Chidi Okafor and Nguyen Thanh attended.",
      ["Priya Raghunathan", "Chidi Okafor", "Nguyen Thanh"],
    ],
    ["Yesterday Ana Lopez called. Later Lopez wrote again.", ["Ana Lopez", "Lopez"]],
    ["昨日佐藤花子が来ました。高橋健一部長も。", ["佐藤花子", "高橋健一"]],
    ["昨天王小明来过，联系李雪梅。", ["王小明", "李雪梅"]],
    ["تأجل الاجتماع مع خالد المنصوري وفاطمة حداد.", ["خالد المنصوري", "فاطمة حداد"]],
    ["收件人：陈晓燕，电话另附。抄送：周建国、吴敏。", ["陈晓燕", "周建国", "吴敏"]],
    ["据新华社报道，总统克林顿昨天会见了来访的代表。", ["克林顿"]],
    ["氏名：渡辺健太\n担当：小林真由美", ["渡辺健太", "小林真由美"]],
    ["監督のジョン・スミスが来日した。", ["ジョン・スミス"]],
    ["وقال أحمد الحسيني إن الطلب وصل.", ["أحمد الحسيني"]],
    ["المستلم: علي بن عاشور", ["علي بن عاشور"]],
    ["Patient 雅人 田中 came in on Monday.", ["雅人 田中"]],
    ["候補者の新井 悠は採用です。", ["新井 悠"]],
    ["営業部 西本 健一", ["西本 健一"]],
    ["A letter of the spokesman Odvar Zetterquist arrived.", ["Odvar Zetterquist"]],
  ])("finds them whole in: %s", (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    "The Victoria Station and the Jordan River are far apart.",
    "Grace Period, Mark Complete, Will Support Answer",
    "Die Rechnung und der Vertrag liegen im Ordner der Abteilung.",
    "Morgan Stanley and Deutsche Bank published results in May.",
    "export class JasonParser extends Base_Jason {}",
    "Take Madison Avenue to Washington Square Park.",
    "山口県と福島駅の同様の問題です。",
    "和平与发展是全国的主题。",
    "تعتمد الشركة على الجودة.",
    "高度重视安全管理，提高服务水平。",
    "张家界和石家庄的王府井商店今天开业。",
    "黄金价格上涨，白酒和金属跌了。",
    "点了黄瓜、白菜和牛肉，周末送到。",
    "请于2024年6月12日前付款。",
    "田園都市線の青山一丁目駅で会議を開きます。",
    "トヨタとソニーがアメリカで新製品を発表した。",
    "来月の第一月曜日に大阪支店で説明会を行います。",
    "カレーとラーメンを注文しました。",
    "ロッキード・マーティンの新製品を見ました。",
    "「お母さん」と呼ばれていた。",
    "他昨天去了高升镇。",
    "The Anna Fellowship is open to the public.",
    "وصلت الشحنة إلى مطار الرياض صباح اليوم.",
    "يرجى دفع الفاتورة قبل نهاية الشهر.",
  ])("leaves alone: %s", (text) => {
    expect(names(text)).toEqual([]);
  });
});
