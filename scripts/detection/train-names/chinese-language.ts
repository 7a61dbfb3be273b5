import {
  chineseDoubleFamilyNames,
  chineseFamilyNames,
  chineseGivenCharacters,
} from "@/lib/governance/detectors/names/han-names";
import * as lists from "@/lib/governance/detectors/names/words/chinese-words";
import type { Language } from "./han-example";
import type { Random } from "../random";

const split = (list: string): string[] => list.split(/\s+/).filter((word) => word !== "");
const families = Array.from(chineseFamilyNames);
const doubles = split(chineseDoubleFamilyNames);
const given = Array.from(chineseGivenCharacters);
const sounds = Array.from("埃戴茨狄蒂厄菲弗伽戈格赫霍基吉加贾凯坎科克库奎莱劳勒雷蕾里利列琳卢鲁伦罗洛玛迈麦曼芒蒙米密莫默姆穆纳娜内尼涅纽努诺帕潘佩珀普奇切琼撒萨塞桑瑟森莎什斯丝塔泰坦特滕托瓦威韦维沃乌西希谢辛休雅亚耶伊依扎詹泽朱卓兹佐巴鲍贝比彼波伯博布查达丹德登杜顿多恩尔法范费芬佛夫福盖冈阿艾安奥斯尔克特德尔斯拉拉尼"); // prettier-ignore
const rareSounds = Array.from("爱白班本当道丁东高根哈海汉豪胡华怀惠济简杰金卡康考柯肯孔昆赖兰朗理丽连林路马毛梅门明木南宁欧彭皮平蒲齐恰钱乔热日荣若赛沙山申圣盛施史苏素孙索唐提图万旺温文翁武夏香肖许叶易因英约珍芝子得黎珊"); // prettier-ignore

/** Most names are of few families: the list is drawn from with more weight at its head. */
const family = (random: Random): string => families[Math.floor(families.length * random.next() ** 2.2)] ?? "王";

function foreign(random: Random, least = 2): string {
  const length = least + random.below(4);
  let name = "";
  while (name.length < length) name += random.pick(random.chance(0.12) ? rareSounds : sounds);
  return name;
}

function person(slot: string, random: Random): string {
  if (slot === "S") return family(random);
  if (slot === "F") return random.chance(0.3) ? `${foreign(random)}·${foreign(random)}` : foreign(random);
  const first = random.chance(0.03) ? random.pick(doubles) : family(random);
  return first + random.pick(given) + (random.chance(0.78) ? random.pick(given) : "");
}

const fakePlaces = [..."ABCDEFGHIJKLMNOPQRST"].map((_, index) => {
  const at = (step: number): string => sounds[(index * 37 + step * 11) % sounds.length] ?? "";
  return at(1) + at(2) + at(3) + (index % 3 === 0 ? at(4) : "");
});
const nouns = split(lists.chineseNouns);
const verbs = split(lists.chineseVerbs);

const characters = nouns.flatMap((noun) => Array.from(noun));
/** Family names that are mostly ordinary words. */
const ones = Array.from("高白金曾万余段严费包边车母原张方成明关党向常时计易安平和于从由应能年水花江海黄蓝红林石毛牛龙云田叶雷温冷汤鱼米房单简全满丰华国商连别许任何管申查游路宫师阳钱元家文史经牧乐甘耿贺侯晋百鹿纪施项童武顾洪马陆程古左章谷"); // prettier-ignore

const many = (count: number, word: string): string[] => Array.from({ length: count }, () => word);
const words = {
  body: [...split(lists.chineseBodies), "河", "江", "山", "海", "湖", "岛", "县", "市", "镇", "乡", "村", "区", "州", "省", "路", "桥", "铁路", "公路", "大桥", "港", "湾", "站", "队", "厂", "店", "牌", "奖", "杯", "报", "族", "人", "国", "元"], // prettier-ignore
  fx: fakePlaces,
  fam: families,
  N: [...nouns, ...nouns, ...Array.from({ length: 250 }, () => "{N}{N}"), ...Array.from({ length: 120 }, () => "{one}{N}"), ...Array.from({ length: 50 }, () => "{N}{one}"), ...Array.from({ length: 160 }, () => "{c}{c}"), ...Array.from({ length: 80 }, () => "{one}{c}{c}"), ...Array.from({ length: 60 }, () => "{one}{c}"), ...Array.from({ length: 60 }, () => "{c}{c}{c}{c}"), ...Array.from({ length: 60 }, () => "{n}{one}{N}"), ...Array.from({ length: 60 }, () => "《{one}{c}{c}》"), ...Array.from({ length: 40 }, () => "{A}的{N}"), ...many(60, "{one}{body}"), ...many(40, "{one}{c}{body}"), ...many(60, "{fx}{body}"), ...many(40, "{c}{one}{c}{c}"), ...many(40, "{c}{c}{one}{c}"), ...many(30, "{n}{fx}"), ...many(30, "{c}{c}{one}{body}"), ...many(30, "{fam}{c}{c}{body}")], // prettier-ignore
  one: ones,
  c: characters,
  V: [...verbs, ...verbs, "{A}{V}", "{A}{V}"],
  A: split(lists.chineseAdverbs),
  D: [...split(lists.chineseTimes), "{n}年", "{n}月{n}日", "{n}日", "{D}{D}"],
  L: [...split(lists.chinesePlaces), ...fakePlaces, "{L}市", "{L}省", "{L}州", "{L}县{N}镇"],
  T: [...split(lists.chineseTitles), "{L}{T}", "{O}{T}", "{N}{T}"],
  H: ["先生", "女士", "小姐", "老师", "经理", "总", "主任", "教授", "博士", "医生", "律师", "书记", "局长", "部长", "院长", "校长", "师傅", "同志", "总理", "主席", "将军", "老", "氏", "某", "家"], // prettier-ignore
  O: ["{L}{N}公司", "{N}集团", "{L}大学", "{L}{N}局", "{N}部", "{L}银行", "{N}委员会", "{L}{N}队", "{N}研究所", "{fake}公司", "{L}政府", "{N}报"], // prettier-ignore
  fake: fakePlaces,
  B: split(lists.chineseBefore),
  say: split(lists.chineseSaying),
  after: split(lists.chineseAfter),
  label: split(lists.chineseLabels),
  pron: ["我", "你", "他", "她", "我们", "他们", "大家", "公司", "记者", "双方", "有人", "人们", "对方", "这", "那"],
  n: ["1", "3", "12", "28", "56", "100", "1998", "2024", "三", "十", "5000"],
  sign: ["，", "。", "、", "；", "：", "——", "（", "）", "“", "”", "！", "？", "\n", " "],
  tail: ["，{pron}{V}{N}", "，{N}{V}了{N}", "", "", "，{D}{V}{N}", "，{A}{V}{N}的{N}", "，并{V}{N}"],
  obj: ["{N}", "{N}的{N}", "{O}", "{L}的{N}", "{N}和{N}", "{n}{N}"],
} as const;

const people = [
  "{P}{say}，{N}{V}{obj}{tail}。", "{D}，{T}{P}{V}{obj}{tail}。", "{T}{P}{say}：“{N}{V}{obj}。”", "{P}{D}{V}{obj}。",
  "{D}{P}在{L}{V}{obj}{tail}。", "{P}是{O}的{T}。", "{O}{T}{P}、{P}和{P}{V}{obj}。", "{P}和{P}{V}了{obj}。",
  "{pron}{B}{P}{V}{obj}。", "{pron}{V}{N}，{B}{P}{after}{V}{N}。", "{P}（{O}{T}）{V}{obj}。", "{P}的{N}{V}{obj}{tail}。",
  "{label}：{P}", "{label}：{P}\n", "{label} {P}，{N}：{n}", "{label}：{P}\n{label}：{P}\n{N}：{n}\n", "{P}\n{N}：{n}",
  "{P}{H}，您好！{pron}{V}{obj}。", "尊敬的{P}{H}：", "{S}{H}{say}{N}{V}{obj}。", "{S}{H}，您好，", "{B}{S}{H}{V}{obj}。",
  "老{S}{V}{obj}{tail}。", "小{S}{A}{V}{obj}。", "请{S}{H}{V}{obj}。", "{D}{S}{H}{V}了{N}。", "{P}，{n}岁，{L}人，{O}{T}。",
  "{P}，{A}，{L}人。", "{V}{N}请联系{O}{P}。", "{D}看到{P}{V}{obj}。", "{pron}见到{P}{V}{N}。", "{label}{P}。", "{N}{V}，{label}{P}，{N}{V}。", "{N}{T}{P}。", "据{L}{D}电（记者{P}、{P}）{D}{V}{obj}。", "本报{L}{D}电 记者{P}报道：{N}{V}{obj}。",
  "{D}，{P}{after}{V}{obj}{tail}。", "{N}由{P}{V}，{P}{V}{N}。", "{P}、{P}、{P}等{n}人{V}{obj}。", "（{P}）", "——{P}",
  "“{N}{V}{obj}，”{P}{say}。", "{T}{P}与{T}{P}{V}{obj}。", "{pron}叫{P}，{V}{obj}。", "{pron}的{T}{P}{A}{V}{obj}。",
  "{N}{V}{T}{P}{V}{obj}。", "{P} {P} {P} {P}", "{P}{N}{V}{obj}。", "{A}{P}{V}{obj}，{P}{A}{V}。", "@{P} {V}{N}", "{P}：{pron}{V}{obj}。\n{P}：{V}{N}\n",
  "{F}{say}，{N}{V}{obj}。", "{T}{F}{D}{V}{obj}{tail}。", "{D}{F}在{L}{V}{obj}。", "{L}{T}{F}{say}{obj}{V}{N}。", "{B}{F}{V}{obj}。",
  "{F}和{F}{V}了{obj}。", "{T}{F}、{T}{F}{V}{obj}。", "{F}的{N}{V}{obj}。", "{F}{T}{V}{obj}。", "{F}{after}{V}{obj}{tail}。", "{F}（{L}）{V}{P}。", "{L}{F}{V}{L}{F}。",
]; // prettier-ignore
const plain = [
  "{N}{V}{obj}{tail}。", "{D}，{N}{V}{obj}{tail}。", "{pron}{A}{V}{obj}{tail}。", "{pron}在{L}{V}{obj}。", "{O}{V}{obj}{tail}。", "{N}{A}{V}{obj}{tail}。",
  "{T}{V}{obj}{tail}。", "{L}{T}{say}，{N}{V}{obj}。", "{D}{L}{V}{obj}。", "{N}：{N}，{N}：{n}", "{N}、{N}、{N}和{N}{V}{obj}。", "{L}、{L}和{L}{V}{obj}。",
  "{label}：{N}", "{N}的{N}{A}{A}{V}了{N}的{N}{tail}。", "{pron}{V}{N}，{V}{N}，{V}{N}{tail}。", "{V}{N}", "{N}{N}{V}{N}", "{N}{N}{N}", "{A}{V}{N}的{N}，{pron}{A}{say}{N}{V}。",
  "{L}{N}与{L}{N}{V}{N}。", "{fake}{N}{V}{obj}。", "{B}{N}{V}{obj}。", "{B}{L}{V}{obj}。", "{n}个{N}{V}{obj}。", "{D}{A}{V}{N}{after}{V}。", "“{N}{V}{N}”{V}{N}。", "（{N}）{V}{N}",
  "{N}{A}{A}{A}{V}{obj}，{N}{A}{V}{N}{V}{N}。", "{L}{L}{V}{N}{sign}{N}{sign}{N}", "{V}{V}{N}{N}{sign}{A}{V}{N}", "{pron}{V}{pron}{A}{V}{N}{after}", "{L}{V}{L}，{L}{A}{V}{N}。", "{fake}、{fake}和{L}{V}{obj}", "在{fake}{V}{N}",
]; // prettier-ignore

export const chinese: Language = {
  patterns: [...people, ...plain, ...plain],
  words,
  person,
  people: new Set(["P", "F", "S"]),
  gap: "",
};
