import {
  chineseDoubleFamilyNames,
  chineseFamilyNames,
  chineseGivenCharacters,
  japaneseFamilyNames,
  japaneseGivenCharacters,
} from "./han-names";
import { katakanaGivenNames, katakanaOrdinary } from "./katakana-names";
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
  if (/[\u3041-\u30ff]/.test(text)) return [...japanese(text), ...katakana(text)];
  return [...chinese(text), ...transliterated(text)];
}

const katakanaGiven = new Set(katakanaGivenNames.split(/\s+/).filter((name) => name !== ""));
const katakanaRow = /(?<![ァ-ヶー])[ァ-ヶー]{2,12}(?:[・＝][ァ-ヶー]{1,12}){1,4}(?![ァ-ヶー])/gu;
/** A name in katakana before a form of address or a rank that people have. */
const katakanaRanked =
  /(?<![ァ-ヶー・])([ァ-ヶー]{2,9})(?:さん|氏(?![族名])|様(?![子々式])|選手(?!権)|監督|大統領|首相|教授|博士|議員|先生|投手|社長|夫人)/gu;
const placeBehind =
  /^(?:市|州|県|島|湖|川|山|空港|駅|大学|病院|賞|社|語|戦|橋|通り|地区|郡|港|半島|諸島|山脈|杯|号|銀行|財団|系|型|症|法|校)/;

/** Names from other languages: with a given name of the list at their head, or with a rank behind them. */
function katakana(text: string): ScoredName[] {
  const found: ScoredName[] = [];
  for (const match of text.matchAll(katakanaRow)) {
    const end = match.index + match[0].length;
    const parts = match[0].split(/[・＝]/);
    if (parts.slice(1).some((part) => katakanaOrdinary.test(part)) || placeBehind.test(text.slice(end, end + 2)))
      continue;
    if (katakanaGiven.has(parts[0] ?? "")) found.push({ start: match.index, end, score: 0.7 });
    else if (
      parts.length === 2 &&
      parts.every((part) => part.length > 2) &&
      personBehind.test(text.slice(end, end + 4)) &&
      !katakanaOrdinary.test(parts[0] ?? "")
    )
      found.push({ start: match.index, end, score: 0.62 });
  }
  for (const match of text.matchAll(katakanaRanked)) {
    const name = match[1] ?? "";
    if (katakanaOrdinary.test(name) || notRanked.has(name)) continue;
    found.push({ start: match.index, end: match.index + name.length, score: 0.65 });
  }
  return found;
}

const personBehind = /^(?:氏|さん|様|監督|選手|役|夫妻|夫人|大統領|首相|議員|教授|博士|先生|社長|会長|投手)/;
const notRanked = new Set(
  "アメリカ フランス ドイツ ロシア イタリア スペイン ブラジル チーム サッカー オリンピック プロ ゲスト メイン スタッフ ファン コーチ キャプテン テニス ボクシング ゴルフ スキー バスケットボール バレーボール ラグビー アマチュア トルコ ギリシャ メキシコ フィリピン インドネシア ベネズエラ ウクライナ ポーランド エジプト スイス インド カナダ ベトナム タイ ネパール キューバ チリ ペルー オランダ ベルギー オーストラリア ニュージーランド フィンランド スウェーデン ノルウェー デンマーク ポルトガル アイルランド イラク イラン シリア".split(
    " ",
  ),
);

/** Characters that stand for sounds of foreign names in Chinese. */
const sounds =
  "阿埃艾爱安奥巴白班贝本比彼毕别波伯博布查楚茨达大戴黛丹当道德登邓狄迪蒂丁东杜多顿厄恩尔法范费菲芬冯佛弗夫福盖冈高戈格葛根古哈海汉豪赫黑亨胡华怀惠霍基吉济加贾简杰金京居卡凯坎康考柯科克肯孔库夸奎昆拉莱赖兰朗劳勒雷蕾累里理利莉立丽连列林琳隆卢鲁路露伦罗洛马玛迈麦曼芒毛梅门蒙米密明缪摩莫默木穆姆纳娜奈南内尼妮涅宁纽农努诺女欧帕潘庞培佩彭皮平珀普蒲奇齐恰钱乔切琼丘让热日荣茹瑞若撒萨塞赛桑瑟森莎沙山尚绍舍申圣盛施史斯丝思苏素孙索塔泰坦汤唐特滕提铁廷图托陀瓦万旺威韦维魏温文翁沃乌武西希锡夏香肖谢辛欣休许逊雅亚扬耶叶伊依易因英尤约泽扎詹珍芝朱卓兹子佐得本伍吕朋弥斐苔芭婕娃黎珊缇拿顺霖蓬葆芦甫邦玻勃采策察昌厄菇瓜圭赫惹瑙妥沃兀";
const foreign = new RegExp(`(?<![${sounds}·•])[${sounds}]{1,6}(?:[·•．][${sounds}]{1,7}){1,3}`, "gu");
const foreignRanked = new RegExp(
  `(?<=(?:总统|总理|首相|外长|国务卿|主席|秘书长|教练|球星|选手|导演|教授|博士|发言人|大使|部长|先生|议员|教皇|国王|女王|王子|公主))[${sounds}]{2,6}(?=[，。、的和与在于对将是说表指会曾日今昨]|(?:先生|女士|说|表示))`,
  "gu",
);

/** Foreign names in Chinese: parts with a dot between them, or behind a rank. */
function transliterated(text: string): ScoredName[] {
  const found: ScoredName[] = [];
  for (const pattern of [foreign, foreignRanked]) {
    for (const match of text.matchAll(pattern))
      found.push({ start: match.index, end: match.index + match[0].length, score: 0.7 });
  }
  return found;
}

/** What stands before and behind a Japanese name without a gap. */
const japaneseLead =
  /^(?:昨日|今日|明日|本日|先日|先週|今週|来週|今朝|昨夜|同僚|部長|課長|社長|会長|担当|主演|監督|俳優|女優|歌手|作家|作詞|作曲|編曲|脚本|主人公|首相|長官|選手|夫|妻|父|母|兄|弟|姉|妹|長男|長女|次男|友人|医師|弁護士|教授|顧客|患者|社員|議員|知事)/;
const japaneseRank =
  /(?:氏|様|君|殿|監督|首相|内相|外相|選手|投手|捕手|社長|会長|大臣|知事|議員|教授|博士|先生|部長|課長|係長|主任|店長|夫妻|本人|自身|宛|役|作|著|編|名誉教授|准教授|弁護士|医師|記者)$/;
/** Ends of words that make an organisation, a place or a thing of what is before them. */
const bodies = new Set(
  "市県区町村駅社店部課省庁院校学寺神橋川山島党会団軍藩城宮線局所館家派内外郡港湾湖海峠通道路園場台丘野原林森池沢谷田岸浜崎岳間上下前後中大小新旧東西南北系製式型版年月日時分秒号第的性化用形行裁鉄拝源薬紙業工銀裁鉄拝様源軌車薬紙業工銀",
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
    const isLone = rank > 0 || particle.test(text.charAt(index)) || index === text.length;
    if (isJapaneseName(name, isLone)) found.push({ start: from + lead, end: from + lead + name.length, score: 0.7 });
    else if (isJapaneseName(run, false)) found.push({ start: from, end: index, score: 0.65 });
  }
  return found;
}

/** What follows a person in a sentence. */
const particle = /[はがをとにもへや、。（(・」]/;

/** Before a particle or a rank a given name may have other characters than the list, when the family name has two. */
function isJapaneseName(name: string, isLone: boolean): boolean {
  for (let size = 3; size > 0; size -= 1) {
    const given = name.slice(size);
    if (given === "" || given.length > longestGiven || (size === 1 && given.length < 2)) continue;
    if (!japaneseFamilies.has(name.slice(0, size)) || bodies.has(given.slice(-1))) continue;
    const known = Array.from(given).filter((character) => japaneseGiven.has(character)).length;
    if (known === given.length || (isLone && size > 1 && given.length === 2 && known > 0)) return true;
  }
  return false;
}

/** What stands behind a name in a Chinese sentence, what is only said of people, and what stands before one. */
const chineseAfter =
  /^(?:说|表示|指出|认为|介绍|告诉|称|问|答|来|去|在|是|的|和|与|及|、|，|。|今天|昨天|已|将|曾|也|从|把|对|向|给|请|要|会|没|不|就|还|又|等|出|到|）|\)|（|\(|：|:|\s|$)/;
const chineseSurely =
  /^(?:少将|中将|上将|大校|将军|九段|八段|七段|六段|五段|行长|厂长|部长|大使|大臣|首相|主编|院士|知县|编辑|摄|电\）|一行|那样|等|首先|今天|近日|曾经|认为|说|表示|指出|认为|介绍说|告诉|先生|女士|小姐|老师|同志|教授|博士|主任|经理|总统|总理|主席|部长|书记|省长|市长|院长|校长|局长|医生|律师|同学|来电|来过|报道|主持|出席|参加|会见|发表|强调|率领|陪同|担任|访问|抵达|离开|接受|宣布|希望|决定|夺得|获得|拍摄|等人|负责|提出|提交|签字|签署|领取|申请|购买|投诉|反映|办理|登录|咨询|回复|汇报|请假)/;
const chineseBefore = /(?:^|[\s、，。：:（("“—；;！？和与及跟同给向对由请让找问叫被]|昨天|今天|明天|上午|下午)$/;
const chineseRole =
  /(?:司令|参谋长|大臣|外长|厂长|行长|画家|歌手|女星|影星|球星|明星|名将|候选人|总裁|董事|干事|议长|议员|大使|首相|国王|女王|夫人|之子|之女|选手|九段|八段|七段|六段|编剧|摄影|记者：|主演|学习|像|胜|原名|联系|通知|转告|同事|客户|经理|主任|主席|总统|总理|部长|书记|记者|教授|博士|医生|律师|员工|先生|女士|导演|演员|作家|诗人|队长|选手|教练|司机|委员|代表|校长|院长|局长|市长|省长|秘书长|董事长|负责人|老人|同志|同学|战士|工程师|专家|通讯员|作者|患者|病人|朋友|丈夫|妻子|儿子|女儿)$/;
/** Characters that hardly occur in two-character words but in given names; one of them and one side is enough. */
const chineseMostlyNames = new Set(
  "伟芳娜敏静丽磊洋艳杰娟涛霞刚桂玉兰梅燕鹏辉斌宇浩凯俊帆雪琳婷倩颖莹洁琴莉萍玲珍凤莲菊芬瑞祥鑫森曦旭芝蓉蕾薇岚彤妍婉娴嫣媛婧瑶瑾璐琪琦玮珊珠瑜璇钧铭锋锐钰淑慧惠德仁义勋勤毅弘宏泽润洪汉涵渊沛澄骏骥骁龙麟鸿鹤鹰虎彪彬彦昊昕昆昂晖晗晟煜烨炜炎炳焕燮耀轩辰邦邵坤培城堃峻峥嵘崇岩峰巍嘉喜吉庆康宁安乐贤良忠孝恩诚信谦恒懿",
);
const isCommon = (name: string): boolean => Array.from(name).some((character) => chineseMostlyNames.has(character));
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
        ? hasRole ||
          isSure ||
          (isFree && chineseAfter.test(after)) ||
          (length === 2 && isCommon(given) && (isFree || chineseAfter.test(after)))
        : (hasRole && chineseAfter.test(after)) || (isFree && isSure);
      if (!fits) continue;
      found.push({ start: index, end, score: 0.65 });
      index = end - 1;
      break;
    }
  }
  return found;
}
