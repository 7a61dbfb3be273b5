import { japaneseFamilyNames, japaneseGivenCharacters } from "@/lib/governance/detectors/names/han-names";
import { katakanaGivenNames, katakanaWords } from "@/lib/governance/detectors/names/katakana-names";
import * as lists from "@/lib/governance/detectors/names/words/japanese-words";
import type { Language } from "./han-example";
import type { Random } from "../random";

const split = (list: string): string[] => list.split(/\s+/).filter((word) => word !== "");
const families = [...split(japaneseFamilyNames), ...split(lists.japaneseMoreFamilies)];
const longFamilies = families.filter((family) => family.length > 1);
const given = Array.from(japaneseGivenCharacters);
const listed = split(lists.japaneseGivenNames);
const foreign = split(katakanaGivenNames);
const katakana = split(katakanaWords);
const syllables = Array.from("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモラリルレロワガギグゴザジズゾダデドバビブベボパピプペポンーッ"); // prettier-ignore
const endings = ["ン", "ー", "ス", "ル", "ト", "ド", "ラ", "ク", "ソン", "マン", "スキー", "ーニ", "ッチ", "ート", "リ", "ノ", "エフ", "フ", "イ", "タ"]; // prettier-ignore

const family = (random: Random): string => families[Math.floor(families.length * random.next() ** 1.4)] ?? "佐藤";

function surname(random: Random): string {
  let name = random.pick(syllables);
  if (name === "ー" || name === "ン" || name === "ッ") name = "マ";
  const length = 1 + random.below(3);
  for (let index = 0; index < length; index += 1) name += random.pick(syllables);
  return name + random.pick(endings);
}

function givenName(random: Random): string {
  if (random.chance(0.35)) return random.pick(listed);
  const first = random.pick(given);
  if (random.chance(0.13)) return first;
  if (random.chance(0.25)) return first + random.pick(["子", "美", "郎", "太郎", "介", "也", "樹", "人", "夫", "雄", "香", "奈", "代", "之", "彦"]); // prettier-ignore
  return first + random.pick(given) + (random.chance(0.08) ? random.pick(["子", "郎", "美", "助"]) : "");
}

function person(slot: string, random: Random): string {
  const own = random.chance(0.92) ? family(random) : random.pick(given) + random.pick(longFamilies).slice(-1);
  if (slot === "S") return own.length > 1 ? own : random.pick(longFamilies);
  if (slot === "G") return random.pick(listed.filter((name) => /^\p{sc=Han}{2,}$/u.test(name)));
  if (slot === "K") return random.chance(0.4) ? random.pick(foreign) : surname(random);
  if (slot === "F") {
    const first = random.chance(0.8) ? random.pick(foreign) : surname(random);
    return random.chance(0.1) ? `${first}・${surname(random)}・${surname(random)}` : `${first}・${surname(random)}`;
  }
  return own + givenName(random);
}

const nouns = split(lists.japaneseNouns);
const characters = nouns.flatMap((noun) => Array.from(noun));
const many = (count: number, word: string): string[] => Array.from({ length: count }, () => word);
const places = split("東京 大阪 京都 横浜 神戸 福岡 福島 山口 宮崎 石川 長野 千葉 秋田 富山 岡山 松本 川崎 上野 中野 渋谷 新宿 金沢 高松 松山 豊田 岡崎 長崎 宮城 香川 徳島 青森 前橋 高崎 柏 大宮 小田原 長岡 米沢 会津 福井 山形 奈良 三重 滋賀 佐賀 大分 熊本 鹿児島 立川 町田 藤沢 茅ヶ崎 鎌倉 三浦 安土 大津 彦根 関 一宮 津 堺 岸和田 姫路 明石 加古川 和歌山 鳥取 米子 松江 出雲 倉敷 尾道 福山 呉 下関 今治 宇和島 北九州 久留米 小倉 別府 都城 種子島 石垣 宮古"); // prettier-ignore

const words = {
  N: [...nouns, ...nouns, ...many(250, "{N}{N}"), ...many(60, "{L}{N}"), ...many(130, "{c}{c}"), ...many(60, "{c}{c}{c}"), ...many(50, "{c}{c}{c}{c}"), ...many(150, "{k}"), ...many(40, "{k}{N}"), ...many(40, "{N}{k}"), ...many(50, "「{c}{c}」"), ...many(25, "『{k}・{k}』"), ...many(30, "{x}"), ...many(90, "{fam}{N}"), ...many(60, "{fam}{c}{c}"), ...many(40, "{L}{c}{c}"), ...many(60, "{one}{c}"), ...many(60, "{one}{c}{c}"), ...many(40, "{one}{N}"), ...many(30, "{x}・{x}"), ...many(20, "{x}・{x}ズ"), ...many(15, "{k}・{x}"), ...many(60, "{fk}{B}"), ...many(60, "{x}{B}"), ...many(60, "{fk}・{x}{B}"), ...many(30, "{x}・{x}{B}"), ...many(25, "「{fk}・{x}」"), ...many(25, "『{fk}・{x}』"), ...many(25, "「{fk}」"), ...many(25, "『{x}』"), ...many(60, "{fam}{B}"), ...many(25, "{k}{B}"), ...many(20, "{c}{c}{B}")], // prettier-ignore
  fk: foreign,
  B: split(lists.japaneseBodies),
  one: Array.from("東西南北大小中山川海森林原岸関平源泉星柳杉桂梅柏堤辻谷峰滝橘松竹沖浜島岡宮城武長高白黒青赤金銀光花春夏秋冬千百万三五八一二第地国安"),
  c: characters,
  k: [...katakana, ...katakana, ...many(25, "{k}・{k}"), ...many(40, "{k}{k}"), ...many(40, "{x}")],
  x: Array.from({ length: 150 }, (_, index) => {
    const at = (step: number): string => syllables[(index * 29 + step * 17) % (syllables.length - 3)] ?? "";
    return at(1) + at(2) + at(3) + (index % 2 === 0 ? at(4) : "") + (index % 3 === 0 ? "ー" : "");
  }),
  L: [...places, ...many(20, "{L}市"), ...many(12, "{L}県"), ...many(12, "{L}区"), ...many(8, "{c}{c}町"), ...many(8, "{c}{c}村"), ...many(6, "{fam}町"), ...many(6, "{fam}駅")], // prettier-ignore
  fam: longFamilies,
  O: ["{L}{N}株式会社", "株式会社{k}", "{fam}製作所", "{fam}工業", "{fam}病院", "{L}大学", "{L}高校", "{k}銀行", "{N}部", "{N}局", "{L}{N}局", "{k}{N}社", "{fam}商店", "{fam}神社", "{fam}城", "{fam}橋", "{fam}通り", "{fam}川", "{fam}駅前"], // prettier-ignore
  V: ["した", "を行った", "に参加した", "が決まった", "を開始した", "が行われた", "となった", "がある", "である", "を務めた", "に就任した", "を発表した", "を発売した", "に移籍した", "を提出した", "を確認した", "をお願いします", "について説明します", "が始まった", "に出演した", "で優勝した", "を卒業した", "に入学した", "を結成した", "を受賞した", "が必要である", "を設立した", "に変更した", "が発生した", "を担当した", "で活躍した", "に敗れた"], // prettier-ignore
  T: [...split(lists.japaneseTitles), ...many(20, "{N}{T}"), ...many(20, "{O}の{T}"), ...many(14, "{N}の{T}")],
  H: split(lists.japaneseHonorifics),
  D: [...split(lists.japaneseTimes).filter((word) => word.length > 1), "{n}年", "{n}年{n}月", "{n}月{n}日", "{n}年{n}月{n}日"],
  label: split(lists.japaneseLabels),
  adv: split(lists.japaneseAdverbs),
  n: ["1", "2", "3", "10", "12", "28", "100", "1868", "1995", "2024", "一", "十二"],
  p: ["は", "が", "を", "に", "の", "と", "も", "から", "へ", "や", "で", "によって", "による", "らは", "らが", "とともに", "、"],
  pp: ["は", "は", "は", "が", "が", "を", "に", "の", "の", "と", "も", "から", "へ", "や", "による", "によって", "らが", "らと", "など", "とともに", "と共に", "について", "だった", "である", "役の", "作の", "という", "、", "への", "との", "にも", "には", "では", "とは"], // prettier-ignore
  who: ["{P}", "{P}", "{P}", "{P}", "{S}", "{S}", "{F}", "{F}", "{K}", "{G}", "{P}{H}", "{S}{H}", "{F}{H}", "{K}{H}", "{T}{P}", "{T}の{P}", "{T}・{P}", "{T}の{F}", "{T}の{K}", "{T}の{S}"], // prettier-ignore
  yomi: ["さとう けんじ", "やまだ はなこ", "たかはし みき", "いとう", "すずき いちろう"],
} as const; // prettier-ignore

const people = [
  "{who}{pp}{N}{p}{N}{V}。", "{who}{pp}{N}{V}。", "{D}、{who}{pp}{N}{V}。", "{D}、{O}の{who}{pp}{N}{V}。", "{N}{p}{who}{pp}{N}{V}。", "{P}（{yomi}、{D} - ）は、日本の{T}。",
  "{P}（{D} - {D}）は、{L}出身の{T}。", "{P}、{P}、{P}{pp}{N}{V}。", "{P}と{P}{pp}{N}{V}。", "{F}、{F}、{F}{pp}{N}{V}。", "{who}は{L}で{N}{V}。", "{label}：{P}", "{label}：{P}\n", "{label}: {P}\n{label}: {P}\n", "{label}　{P}　{N}：{n}",
  "{P}様\n{N}{V}。", "{S}様、{N}{V}。", "{S}さん、{N}{V}。", "{S}さんは{N}{V}。", "{O}の{S}です。{N}{V}。", "{S}です。{N}{V}。", "{P}と申します。", "{O} {T} {P}様", "{N}は{who}が{V}。", "{N}{pp}{P}（{T}）{pp}{N}{V}。", "「{N}」{P}", "{T}：{P}、{P}", "{T} - {P}", "{F}は、{k}の{T}。",
  "{D}{P}{pp}{N}{V}。", "{D}{S}{H}{pp}{N}{V}。", "{D}、{P}{H}{pp}{N}{V}。", "{N}は{P}に{V}。", "{N}を{P}まで{V}。", "{D}から{P}が{N}{V}。",
  "{F}（{D} - ）は、{k}出身の{T}。", "{K}は{N}{V}。", "{K}が{N}を{N}{V}。", "{k}の{T}である{F}{pp}{N}{V}。", "{adv}、{who}{pp}{N}{V}。", "{S}は{adv}{N}{V}。", "{T}は{P}。", "{T}は{P}が務める。", "{N}の{who}{pp}{N}{V}。", "{S}家{p}{N}{V}。", "{who}{pp}{who}{pp}{N}{V}。", "{D}に{who}{pp}{who}{pp}{N}{V}。",
]; // prettier-ignore
const plain = [
  "{N}{p}{N}{V}。", "{N}は{N}{p}{N}{V}。", "{D}、{N}{p}{N}{V}。", "{L}{p}{N}{V}。", "{L}の{N}{p}{N}{V}。", "{O}{p}{N}{V}。", "{N}、{N}、{N}{p}{N}{V}。", "{L}、{L}、{L}{p}{N}{V}。", "{T}{pp}{N}{V}。", "{N}の{N}の{N}{p}{N}{V}。", "{adv}、{N}{p}{N}{V}。",
  "{k}{p}{N}{V}。", "{k}は{k}{p}{k}{V}。", "{k}、{k}、{k}{p}{N}{V}。", "{N}：{N}\n", "{label}：{n}", "{N}{N}（{N}）{p}{N}{V}。", "{O}は、{L}に本社を置く{N}。", "{L}は、{L}にある{N}。", "{N}とは、{N}{p}{N}である。", "「{N}」{p}{N}{V}。", "『{k}・{k}』は{N}{V}。", "{D}に{k}{p}{N}{V}。", "{N}{V}。", "{fam}駅{p}{N}{V}。", "{fam}町{p}{L}{V}。", "{c}{c}{p}{c}{c}{V}。", "{x}{p}{N}{V}。", "{k}・{k}{p}{N}{V}。", "{L}と{L}{p}{N}{V}。", "{H}{p}{N}{V}。",
]; // prettier-ignore

export const japanese: Language = {
  patterns: [...people, ...people, ...plain, ...plain, ...plain],
  words,
  person,
  people: new Set(["P", "F", "S", "K", "G"]),
  gap: "",
};
