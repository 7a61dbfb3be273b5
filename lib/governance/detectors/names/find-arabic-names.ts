import { arabicFamilyNames, arabicGivenNames, arabicOrdinary } from "./arabic-names";
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
