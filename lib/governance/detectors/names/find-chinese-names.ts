import {
  chineseDoubleFamilyNames,
  chineseFamilyNames,
  chineseGivenCharacters,
  chineseHardlyWords,
  chineseMostlyWords,
  chineseTraditionalFamilyNames,
  chineseTraditionalGiven,
} from "./han-names";
import { createLexicon, sides, sideOfWord, type Lexicon } from "./lexicon";
import {
  addFeature,
  chooseNames,
  createCandidate,
  scoredName,
  scoreOf,
  withRepeats,
  type Candidate,
  type Scored,
} from "./name-model";
import type { ScoredName } from "./score-latin-names";
import { forEachStretch, type Stretch } from "./segment-han";
import * as words from "./words/chinese-words";

const split = (list: string): string[] => list.split(/\s+/).filter((word) => word !== "");

/** What the reader knows; training leaves a part of it out, because real texts have more than any list. */
export type ChineseKnowledge = {
  readonly lexicon: Lexicon;
  readonly families: ReadonlyMap<string, number>;
  readonly given: ReadonlySet<string>;
  /** Which characters are a family name, and which begin one of two characters. */
  readonly single: Uint8Array;
  readonly double: Uint8Array;
};

export function createChineseKnowledge(keep: (word: string) => boolean = () => true): ChineseKnowledge {
  const lists: (readonly [number, string])[] = [
    [sides.title, words.chineseTitles],
    [sides.honorific, words.chineseHonorifics],
    [sides.label, words.chineseLabels],
    [sides.saying, words.chineseSaying],
    [sides.and, words.chineseAnd],
    [sides.after, words.chineseAfter],
    [sides.before, words.chineseBefore],
    [sides.time, words.chineseTimes],
    [sides.adverb, words.chineseAdverbs],
    [sides.verb, words.chineseVerbs],
    [sides.body, words.chineseBodies],
    [sides.place, words.chinesePlaces],
    [sides.noun, words.chineseNouns],
  ];
  const droppable = new Set<number>([sides.noun, sides.verb, sides.place, sides.adverb]);
  const families = new Map<string, number>();
  for (const [index, family] of Array.from(chineseFamilyNames).entries())
    families.set(
      family,
      chineseMostlyWords.includes(family) ? 5 : (index < 100 ? 0 : 2) + (chineseHardlyWords.includes(family) ? 0 : 1),
    );
  for (const family of chineseTraditionalFamilyNames) if (!families.has(family)) families.set(family, 0);
  for (const family of split(chineseDoubleFamilyNames)) families.set(family, 4);
  const [single, double] = [new Uint8Array(0x10000), new Uint8Array(0x10000)];
  for (const family of families.keys()) (family.length === 1 ? single : double)[family.charCodeAt(0)] = 1;
  return {
    single,
    double,
    lexicon: createLexicon(
      lists.map(([side, list]) => [side, split(list).filter((word) => !droppable.has(side) || word.length === 1 || keep(word))]), // prettier-ignore
    ),
    families,
    given: new Set(
      Array.from(chineseGivenCharacters + chineseTraditionalGiven).filter((character) => keep(character + "given")),
    ),
  };
}

let known: ChineseKnowledge | null = null;

/** Characters that stand for sounds of foreign names, those that hardly do anything else first. */
const mostlySounds = new Set(
  "埃戴茨狄蒂厄菲弗伽戈格古赫霍基吉加贾凯坎科克库奎夸莱劳勒雷蕾里利列琳卢鲁伦罗洛玛迈麦曼芒蒙米密缪莫默姆穆纳娜奈内尼涅纽努诺帕潘佩珀普奇切琼撒萨塞桑瑟森莎什斯丝塔泰坦特滕托瓦威韦维沃乌西希谢辛休雅亚耶伊依扎詹泽朱卓兹佐巴鲍贝比彼波伯博布查达丹德登杜顿多恩尔法范费芬冯佛夫福盖冈阿艾安奥",
);
const otherSounds = new Set(
  "爱白班本毕别楚大当道丁东高根哈海汉豪黑亨胡华怀惠济简杰金京居卡康考柯肯孔昆拉赖兰朗理莉立丽连林隆路马毛梅门明摩木南妮宁农女欧彭皮平蒲齐恰钱乔让热日荣茹瑞若赛沙山尚绍舍申圣盛施史思苏素孙索唐提铁廷图陀万旺魏温文翁武锡夏香肖欣许逊扬叶易因英尤约珍芝子得伍吕朋弥斐苔芭婕婭娃黎珊缇拿顺霖蓬葆芦甫邦玻勃采策察昌菇瓜圭惹瑙妥兀崔",
);
const sounds = new Uint8Array(0x10000);
for (const character of otherSounds) sounds[character.charCodeAt(0)] = 1;
for (const character of mostlySounds) sounds[character.charCodeAt(0)] = 2;
const soundOf = (code: number): number => sounds[code] ?? 0;
/** Ends of the names of places that hardly ever end a given name. */
const placeEndings = "镇县村乡市省区州洲桥";
/** Words that cross the edges of a candidate by more than this leave no doubt. */
const mostCrossed = 12;
const mostUnsure = 2;
const [kindTitled, kindForeign, longestForeign, longestDotted] = [30, 40, 7, 24];
const isDot = (code: number): boolean => code === 0xb7 || code === 0x2022 || code === 0xff0e || code === 0x30fb;

/** Calls `visit` with every stretch that may be a name, in the order of their starts. */
export function forEachChineseCandidate(
  text: string,
  knowledge: ChineseKnowledge,
  visit: (candidate: Candidate) => void,
): void {
  const candidate = createCandidate();
  forEachStretch(text, knowledge.lexicon, (stretch) => {
    const { from, to, ahead, behind } = stretch;
    const all = ahead[to - from] ?? 0;
    const crossed = (start: number, end: number): number =>
      (ahead[start - from] ?? 0) + (behind[end - from] ?? 0) - all;
    for (let start = from; start < to; start += 1) {
      for (let size = 1; size <= 2; size += 1) {
        if (size === 1 ? (knowledge.single[text.charCodeAt(start)] ?? 0) === 0 : (knowledge.double[text.charCodeAt(start)] ?? 0) === 0) continue; // prettier-ignore
        const family = knowledge.families.get(text.slice(start, start + size));
        if (family === undefined) continue;
        for (let given = size === 1 ? 0 : 0; given <= 2; given += 1) {
          const end = start + size + given;
          if (end > to) break;
          if (crossed(start, end) > mostCrossed) continue;
          if (given > 0 && placeEndings.includes(text.charAt(end - 1))) continue;
          if (given > 0 && sideOfWord(knowledge.lexicon, text, start, end) === sides.label) continue;
          describe(text, stretch, knowledge, candidate, start, end, family, given);
          visit(candidate);
        }
      }
      if (soundOf(text.charCodeAt(start)) === 0) continue;
      let sure = 0;
      for (let end = start + 1; end <= to && end - start <= longestForeign; end += 1) {
        const sound = soundOf(text.charCodeAt(end - 1));
        if (sound === 0) break;
        if (sound === 2) sure += 1;
        if (end - start - sure > mostUnsure) break;
        if (sure === 0 || end - start < 2 || crossed(start, end) > mostCrossed) continue;
        describeForeign(text, stretch, knowledge, candidate, start, end, sure);
        visit(candidate);
      }
    }
  });
}

const bucket = (value: number): number => Math.max(-7, Math.min(3, Math.round(value / 8))) + 7;

function describe(
  text: string,
  { from, to, ahead, behind, left, right }: Stretch,
  { lexicon, given }: ChineseKnowledge,
  candidate: Candidate,
  start: number,
  end: number,
  family: number,
  length: number,
): void {
  const [a, b, size] = [start - from, end - from, to - from];
  const kind = family * 3 + length;
  candidate.start = start;
  candidate.end = end;
  candidate.kind = length === 0 ? kindTitled : family === 4 ? 10 + length : length;
  candidate.count = 0;
  const [before, behindSide] = [left[a] ?? 0, right[b] ?? 0];
  const cost = bucket((ahead[a] ?? 0) + (behind[b] ?? 0) - (ahead[size] ?? 0));
  const first = length > 0 ? text.charAt(end - length) : "";
  const second = length > 1 ? text.charAt(end - 1) : "";
  const known = (first === "" ? 0 : given.has(first) ? 1 : 2) * 3 + (second === "" ? 0 : given.has(second) ? 1 : 2);
  const whole = sideOfWord(lexicon, text, start, end);
  const pair = length > 1 ? sideOfWord(lexicon, text, end - 2, end) : -1;
  const group = candidate.kind;
  addFeature(candidate, 1, kind);
  addFeature(candidate, 2, group, known);
  addFeature(candidate, 3, group, cost);
  addFeature(candidate, 4, group, before);
  addFeature(candidate, 5, group, behindSide);
  addFeature(candidate, 6, before, behindSide);
  addFeature(candidate, 7, whole < 0 ? 0 : whole + 1);
  addFeature(candidate, 8, pair < 0 ? 0 : pair + 1, family);
  addFeature(candidate, 9, text.charCodeAt(start), length);
  if (length > 0) addFeature(candidate, 10, first.charCodeAt(0), length);
  if (length > 1) addFeature(candidate, 11, second.charCodeAt(0));
  addFeature(candidate, 12, kind, cost, known);
  addFeature(candidate, 13, kind, before);
  addFeature(candidate, 14, kind, behindSide);
}

function describeForeign(
  text: string,
  { from, to, ahead, behind, left, right }: Stretch,
  { lexicon }: ChineseKnowledge,
  candidate: Candidate,
  start: number,
  end: number,
  sure: number,
): void {
  const [a, b, size] = [start - from, end - from, to - from];
  const length = end - start;
  candidate.start = start;
  candidate.end = end;
  candidate.kind = kindForeign + length;
  candidate.count = 0;
  const [before, behindSide] = [left[a] ?? 0, right[b] ?? 0];
  const cost = bucket(((ahead[a] ?? 0) + (behind[b] ?? 0) - (ahead[size] ?? 0)) / 2);
  const whole = sideOfWord(lexicon, text, start, end);
  const soundsBehind = soundOf(text.charCodeAt(end)) === 2 ? 1 : 0;
  const soundsBefore = soundOf(text.charCodeAt(start - 1)) === 2 ? 1 : 0;
  const share = length - sure;
  addFeature(candidate, 21, length, share);
  addFeature(candidate, 22, before, Math.min(share, 2));
  addFeature(candidate, 23, behindSide, Math.min(share, 2));
  addFeature(candidate, 24, before, behindSide);
  addFeature(candidate, 25, cost, share > 1 ? 1 : 0);
  addFeature(candidate, 26, whole < 0 ? 0 : whole + 1);
  addFeature(candidate, 27, soundsBefore, soundsBehind, length);
  addFeature(candidate, 28, text.charCodeAt(start), 0);
  addFeature(candidate, 29, text.charCodeAt(end - 1), 1);
  addFeature(candidate, 30, before, length);
  addFeature(candidate, 31, behindSide, length);
}

/** How many steps a candidate has to lead by: for a family name alone, a full name, and a foreign one. */
export const chineseLeads = { titled: -5, full: -6, foreign: -12 };
const leadOf = (kind: number): number =>
  kind >= kindForeign ? chineseLeads.foreign : kind === kindTitled ? chineseLeads.titled : chineseLeads.full;
const again = 30;

/** Names of people in Chinese without kana: Chinese ones, and foreign ones by their sounds. From 0.6 to 0.9. Linear. */
export function findChineseNames(text: string, weights: ArrayLike<number>): ScoredName[] {
  known ??= createChineseKnowledge();
  const likely: Scored[] = [];
  const near: Scored[] = [];
  forEachChineseCandidate(text, known, (candidate) => {
    const lead = scoreOf(candidate, weights) - leadOf(candidate.kind);
    if (lead > 0) likely.push({ start: candidate.start, end: candidate.end, lead });
    else if (lead > -again && candidate.end - candidate.start > 1)
      near.push({ start: candidate.start, end: candidate.end, lead });
  });
  const chosen = chooseNames(likely);
  const seen = new Set(chosen.map(({ start, end }) => text.slice(start, end)).filter((name) => name.length > 1));
  return joinDotted(text, withRepeats(text, chosen, near, seen)).map(scoredName);
}

/** Parts of a foreign name with a dot between them are one name, when one of them is. */
function joinDotted(text: string, chosen: readonly Scored[]): Scored[] {
  const joined: Scored[] = [];
  for (const name of chosen) {
    let { start, end } = name;
    const last = joined.at(-1);
    if (last && start < last.end) continue;
    while (start > 1 && isDot(text.charCodeAt(start - 1)) && name.end - start < longestDotted) {
      let at = start - 1;
      while (at > 0 && soundOf(text.charCodeAt(at - 1)) > 0 && start - at < longestForeign) at -= 1;
      if (at === start - 1 || (last && at < last.end)) break;
      start = at;
    }
    while (isDot(text.charCodeAt(end)) && end - start < longestDotted) {
      let at = end + 1;
      while (soundOf(text.charCodeAt(at)) > 0 && at - end < longestForeign) at += 1;
      if (at === end + 1) break;
      end = at;
    }
    joined.push({ start, end, lead: name.lead });
  }
  return joined;
}
