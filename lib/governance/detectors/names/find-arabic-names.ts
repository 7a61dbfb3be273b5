import {
  arabicFamilyNames,
  arabicForeignNames,
  arabicGivenNames,
  arabicOrdinary,
  arabicRoles,
  arabicSmall,
} from "./arabic-names";
import type { ScoredName } from "./score-latin-names";

const split = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .split(/\s+/)
      .filter((word) => word !== "")
      .map(unify),
  );
/** One form of the letters that people write in several ways. */
function unify(word: string): string {
  return word
    .replace(/[أإآ]/g, "ا")
    .replace(/ة/g, "ه")
    .replace(/[\u064b-\u0652\u0640]/g, "");
}
const given = split(arabicGivenNames);
const family = split(arabicFamilyNames);
const ordinary = split(arabicOrdinary);
const foreign = split(arabicForeignNames);
const roles = split(arabicRoles);
const small = split(arabicSmall);
const word = /[\u0621-\u0652\u0671-\u06d3]+/g;
/** Given names that are words as well: only before another name. */
const words = split(
  "علي حياة ملك حافظ باسم عمر كامل أمل نور أحلام سلام جمال كمال نصر أمين سلطان صالح كريم سعيد جميل مبارك مسلم مختار حكيم ماضي أمير هدى منى إيمان دعاء رجاء وفاء وعد جهاد نضال إحسان عزت قمر زهرة دنيا سماح ضحى صباح فرح مودة مراد شاهين صقر هلال سيف عادل ناصر منصور سالم سعد شريف صادق خليفة ربيع رجب رمضان شعبان فارس ليث مالك قاسم حسن حسين وسام ضياء صلاح طاهر عون بري بركات غانم منذر مفيد منير آية حنان جنى لطيفة نادر وحيد معاذ فهد بدر نسيم نعيم نجيب حبيب خليل بشير شاكر صابر راشد رشيد ياسمين وردة حليمة كريمة أمينة سارة بسمة سمر سحر سناء شهد عالية غدير فاتن لين مي مشاعل مها نهى هناء هند ريم",
);
const joins = new Set(["بن", "ابن", "بنت", "ابو", "ام", "ال", "عبد"]);
const mostParts = 5;

/**
 * Names of people in Arabic: a given name of the list, then at least one more given name, family name, or word with the
 * article that is no ordinary one. The conjunction and prepositions of one letter before the name are left out.
 */
export function findArabicNames(text: string): ScoredName[] {
  const all = Array.from(text.matchAll(word), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: unify(match[0]),
  }));
  const found: ScoredName[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const first = all[at];
    if (!first) break;
    const glued = !given.has(first.folded) && /^[وفبلك]/.test(first.folded) && given.has(first.folded.slice(1)) ? 1 : 0;
    const isWord = words.has(first.folded.slice(glued));
    const outside = foreignOrRanked(all, text, at);
    if (outside) {
      found.push({ start: outside.start, end: outside.end, score: 0.65 });
      at = outside.last;
      continue;
    }
    const isServant = first.folded === "عبد" || first.folded === "ابو";
    if (glued === 0 && !given.has(first.folded) && !isServant) continue;
    let last = at;
    let sure = 0;
    while (last + 1 < all.length && last + 1 - at < mostParts) {
      const [here, next] = [all[last], all[last + 1]];
      if (!here || !next || next.start !== here.end + 1 || text.charCodeAt(here.end) !== 32) break;
      const isPart = given.has(next.folded) || family.has(next.folded);
      const hasArticle = next.folded.startsWith("ال") && next.folded.length > 4 && !ordinary.has(next.folded);
      const isNisba = hasArticle && (next.folded.endsWith("ي") ? !isWord || last > at : last === at && !isWord);
      if (!isPart && !isNisba && !joins.has(next.folded)) break;
      if (isPart || isNisba) sure = last + 1;
      last += 1;
      if (isNisba && !isPart && here.folded !== "عبد") break;
    }
    const end = all[sure];
    if (sure <= at || !end || (isServant && sure < at + 1)) continue;
    found.push({ start: first.start + glued, end: end.end, score: 0.7 });
    at = sure;
  }
  return found;
}

type Word = { readonly start: number; readonly end: number; readonly folded: string };
const shortestUnknown = 3;

/** A foreign given name or, behind a rank, any given name, with the unknown words behind it (one or two). */
function foreignOrRanked(
  all: readonly Word[],
  text: string,
  at: number,
): { start: number; end: number; last: number } | null {
  const first = all[at];
  if (!first) return null;
  const glued =
    !foreign.has(first.folded) &&
    first.folded.length > 4 &&
    /^[وفل]/.test(first.folded) &&
    foreign.has(first.folded.slice(1))
      ? 1
      : 0;
  const isForeign = foreign.has(first.folded.slice(glued));
  const isRanked = given.has(first.folded) && !words.has(first.folded) && hasRole(all, text, at);
  if (!isForeign && !isRanked) return null;
  let last = at;
  while (last + 1 < all.length && last - at < 2) {
    const [here, next] = [all[last], all[last + 1]];
    if (!here || !next || next.start !== here.end + 1 || text.charCodeAt(here.end) !== 32 || !mayFollow(next.folded))
      break;
    // Behind a rank the name may be complete, and a verb follow.
    const isListed = foreign.has(next.folded) || given.has(next.folded) || family.has(next.folded);
    if (!isForeign && !isListed && /^[يتنس]/.test(next.folded)) break;
    last += 1;
    if (!foreign.has(next.folded) && !given.has(next.folded)) break;
  }
  const end = all[last];
  if (!end || (last === at && !hasRole(all, text, at))) return null;
  return { start: first.start + glued, end: end.end, last };
}

/** A word that no list knows as anything but a name: no article, no preposition, no verb of speaking. */
function mayFollow(folded: string): boolean {
  if (foreign.has(folded) || given.has(folded) || family.has(folded)) return true;
  if (folded.length < shortestUnknown || small.has(folded) || ordinary.has(folded) || roles.has(folded)) return false;
  return !folded.startsWith("ال") && !/^(?:و|ف|ب|ل|ي|ت|س|ك)(?:ال|قال|قد|ان|هو|هي)/.test(folded);
}

/** Whether a rank stands before the word, or before the adjective before it (`the French president Jacques`). */
function hasRole(all: readonly Word[], text: string, at: number): boolean {
  const [own, before, second] = [all[at], all[at - 1], all[at - 2]];
  if (!own || !before || own.start !== before.end + 1 || text.charCodeAt(before.end) !== 32) return false;
  if (roles.has(before.folded)) return true;
  return (
    before.folded.startsWith("ال") &&
    second !== undefined &&
    before.start === second.end + 1 &&
    roles.has(second.folded)
  );
}
