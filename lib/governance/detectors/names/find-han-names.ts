import {
  chineseDoubleFamilyNames,
  chineseFamilyNames,
  chineseGivenCharacters,
  japaneseFamilyNames,
  japaneseGivenCharacters,
} from "./han-names";
import type { ScoredName } from "./score-latin-names";

const japaneseFamilies = new Set(japaneseFamilyNames.split(/\s+/).filter((name) => name !== ""));
const japaneseGiven = new Set(japaneseGivenCharacters);
const chineseFamilies = new Set(chineseFamilyNames);
const chineseDoubles = new Set(chineseDoubleFamilyNames.split(" "));
const chineseGiven = new Set(chineseGivenCharacters);

const isHan = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || code === 0x3005;

/**
 * Names of people in Chinese characters. In text with kana: a family name from the list and one to three characters of
 * given names, between other writing, ranks and words of time. Otherwise: a family name and one or two characters of
 * given names between words that stand beside people.
 */
export function findHanNames(text: string): ScoredName[] {
  return /[\u3041-\u30ff]/.test(text) ? japanese(text) : chinese(text);
}

/** What stands before and behind a Japanese name without a gap. */
const japaneseLead =
  /^(?:昨日|今日|明日|本日|先日|先週|今週|来週|今朝|昨夜|同僚|部長|課長|社長|会長|担当|主演|監督|俳優|女優|歌手|作家|作詞|作曲|編曲|脚本|主人公|首相|長官|選手|夫|妻|父|母|兄|弟|姉|妹|長男|長女|次男|友人|医師|弁護士|教授|顧客|患者|社員|議員|知事)/;
const japaneseRank =
  /(?:氏|様|君|殿|監督|首相|内相|外相|選手|投手|捕手|社長|会長|大臣|知事|議員|教授|博士|先生|部長|課長|係長|主任|店長|夫妻|本人|自身|宛|役|作|著|編|名誉教授|准教授|弁護士|医師|記者)$/;
/** Ends of words that make an organisation, a place or a thing of what is before them. */
const bodies = new Set(
  "市県区町村駅社店部課省庁院校学寺神橋川山島党会団軍藩城宮線局所館家派内外郡港湾湖海峠通道路園場台丘野原林森池沢谷田岸浜崎岳間上下前後中大小新旧東西南北系製式型版年月日時分秒号第的性化用形",
);
const [fewest, longestGiven, longestRun] = [3, 3, 12];

function japanese(text: string): ScoredName[] {
  const found: ScoredName[] = [];
  let index = 0;
  while (index < text.length) {
    if (!isHan(text.charCodeAt(index))) {
      index += 1;
      continue;
    }
    const from = index;
    while (index < text.length && isHan(text.charCodeAt(index))) index += 1;
    if (index - from < fewest || index - from > longestRun) continue;
    const run = text.slice(from, index);
    const rank = japaneseRank.exec(run)?.[0].length ?? 0;
    const lead = japaneseLead.exec(run)?.[0].length ?? 0;
    const name = run.slice(lead, run.length - rank);
    if (isJapaneseName(name)) found.push({ start: from + lead, end: from + lead + name.length, score: 0.7 });
    else if (isJapaneseName(run)) found.push({ start: from, end: index, score: 0.65 });
  }
  return found;
}

function isJapaneseName(name: string): boolean {
  for (let size = 3; size > 0; size -= 1) {
    const given = name.slice(size);
    if (given === "" || given.length > longestGiven || (size === 1 && given.length < 2)) continue;
    if (!japaneseFamilies.has(name.slice(0, size)) || bodies.has(given.slice(-1))) continue;
    if (Array.from(given).every((character) => japaneseGiven.has(character))) return true;
  }
  return false;
}

/** What stands behind a name in a Chinese sentence, what is only said of people, and what stands before one. */
const chineseAfter =
  /^(?:说|表示|指出|认为|介绍|告诉|称|问|答|来|去|在|是|的|和|与|及|、|，|。|今天|昨天|已|将|曾|也|从|把|对|向|给|请|要|会|没|不|就|还|又|等|出|到|）|\)|（|\(|：|:|\s|$)/;
const chineseSurely =
  /^(?:说|表示|指出|认为|介绍说|告诉|先生|女士|小姐|老师|同志|教授|博士|主任|经理|总统|总理|主席|部长|书记|省长|市长|院长|校长|局长|医生|律师|同学|来电|来过|报道|主持|出席|参加|会见|发表|强调|率领|陪同|担任|访问|抵达|离开|接受|宣布|希望|决定|夺得|获得|拍摄|等人|负责|提出|提交|签字|签署|领取|申请|购买|投诉|反映|办理|登录|咨询|回复|汇报|请假)/;
const chineseBefore = /(?:^|[\s、，。：:（("“—；;！？和与及跟同给向对由请让找问叫被]|昨天|今天|明天|上午|下午)$/;
const chineseRole =
  /(?:联系|通知|转告|同事|客户|经理|主任|主席|总统|总理|部长|书记|记者|教授|博士|医生|律师|员工|先生|女士|导演|演员|作家|诗人|队长|选手|教练|司机|委员|代表|校长|院长|局长|市长|省长|秘书长|董事长|负责人|老人|同志|同学|战士|工程师|专家|通讯员|作者|患者|病人|朋友|丈夫|妻子|儿子|女儿)$/;
const reachBack = 4;

function chinese(text: string): ScoredName[] {
  const found: ScoredName[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const isDouble = chineseDoubles.has(text.slice(index, index + 2));
    if (!isDouble && !chineseFamilies.has(text.charAt(index))) continue;
    const size = isDouble ? 2 : 1;
    const before = text.slice(Math.max(0, index - reachBack), index);
    const hasRole = chineseRole.test(before);
    const isFree = hasRole || chineseBefore.test(before);
    for (const length of [2, 1] as const) {
      const end = index + size + length;
      const given = text.slice(index + size, end);
      if (given.length < length || !Array.from(given).every((character) => chineseGiven.has(character))) continue;
      const after = text.slice(end, end + 2);
      const isSure = chineseSurely.test(after);
      // Two characters of a given name after a rank, or before what only people do, leave little doubt; one needs both sides.
      const isLong = length === 2 || isDouble;
      const fits = isLong
        ? hasRole || isSure || (isFree && chineseAfter.test(after))
        : (hasRole && chineseAfter.test(after)) || (isFree && isSure);
      if (!fits) continue;
      found.push({ start: index, end, score: 0.65 });
      index = end - 1;
      break;
    }
  }
  return found;
}
