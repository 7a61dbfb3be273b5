import { createKeywordIndex } from "./keyword-index";
import { isFreeStanding, span, type Scan } from "./scan";
import type { Span } from "./span-classes";

const streetEnglish =
  "(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Place|Pl|Square|Sq|Terrace|Ter|Way|Parkway|Pkwy|Circle|Cir|Crescent|Cres|Close|Highway|Hwy|Route|Trail|Trl|Loop|Row|Mews|Grove|Gardens|Gdns|Hill|Alley|Plaza|Pike|Turnpike|Run|Path|Walk|Quay|Wharf|Parade|Esplanade)";
const unit = "(?:,?\\s(?:Apt|Apartment|Suite|Ste|Unit|Flat|Floor|Fl|Room|Rm|#)\\.?\\s?#?[\\w-]{1,6})?";
const town = "(?:,?\\s{1,2}\\p{Lu}[\\p{L}.'-]{1,24}(?:[ -]\\p{Lu}[\\p{L}.'-]{1,24}){0,3})?";
const postal =
  "(?:,?\\s{1,2}(?:[A-Z]{2,3}\\s{1,2}\\d{4,5}(?:-\\d{4})?|\\d{4,6}(?:-\\d{3,4})?|[A-Z]{1,2}\\d[A-Z\\d]?\\s?\\d[A-Z]{2}|[A-Z]\\d[A-Z]\\s?\\d[A-Z]\\d|[A-Z]{2}(?![\\p{L}\\d])))?";
const addressPatterns: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}\\d.,-])\\d{1,6}[A-Za-z]?(?:-\\d{1,5})?\\s(?:[NSEW]{1,2}\\.?\\s|North\\s|South\\s|East\\s|West\\s)?(?:\\p{Lu}[\\p{L}.'-]{0,20}\\s|\\d{1,3}(?:st|nd|rd|th)\\s){1,4}${streetEnglish}(?![\\p{L}\\d])\\.?(?:\\s[NSEW]{1,2}(?![\\p{L}]))?${unit}${town}${postal}`, "gu"),
  new RegExp(`(?<![\\p{L}\\d])(?:P\\.?\\s?O\\.?\\s?Box|Postfach|Apartado|Boîte postale|BP|Casella postale)\\s\\d{1,6}${town}${postal}`, "gu"),
  new RegExp(`(?<![\\p{L}\\d])(?:\\p{Lu}[\\p{L}.-]{1,24}(?:[ -]\\p{Lu}[\\p{L}.-]{1,24}){0,2}[ -])?\\p{Lu}?[\\p{L}.-]{0,24}(?:straße|strasse|str\\.|Straße|Strasse|Str\\.|weg|Weg|platz|Platz|allee|Allee|gasse|Gasse|ring|damm|ufer|straat|laan|gatan|vägen|gade|vej|gata|veien)\\s\\d{1,4}\\s?[a-zA-Z]?(?![\\p{L}\\d])(?:,?\\s(?:[A-Z]{1,2}-)?\\d{4,5}(?:\\s[A-Z]{2})?\\s\\p{Lu}[\\p{L}-]{1,24}(?:\\s(?:am|an der|im)\\s\\p{Lu}\\p{L}{1,20})?)?`, "gu"),
  new RegExp(`(?<![\\p{L}\\d])(?:\\d{1,4}(?:\\s?(?:bis|ter))?,?\\s)?(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Pp]lace|[Aa]llée|[Cc]hemin|[Ii]mpasse|[Qq]uai|[Rr]oute)\\s(?:(?:de|du|des|la|le|les|l'|d')\\s?){0,3}\\p{Lu}[\\p{L}'-]{1,24}(?:[ -](?:de |du |des |la |le )?\\p{Lu}[\\p{L}'-]{1,24}){0,3}(?:,?\\s\\d{1,4}(?!\\d))?(?:,?\\s\\d{5}\\s\\p{Lu}[\\p{L}-]{1,24})?`, "gu"),
  new RegExp(`(?<![\\p{L}\\d])(?:[Cc]alle|C\\/|[Aa]venida|Av\\.|Avda\\.?|[Pp]laza|[Pp]aseo|[Cc]arrer|[Cc]alzada|[Cc]arrera|Rua|[Vv]ia|Viale|Piazza|Corso|Largo|Travessa|Ulica|ul\\.)\\s(?:(?:de|del|la|las|los|el|da|do|dos|della|di)\\s){0,3}\\p{Lu}[\\p{L}.'-]{1,24}(?:\\s(?:(?:de|del|la|y|da|do)\\s){0,2}\\p{Lu}[\\p{L}.'-]{1,24}){0,3},?\\s(?:n[.ºo°]{1,2}\\s?|#)?\\d{1,5}(?:[-/]\\d{1,4})?[A-Za-z]?(?:,?\\s\\d{4,5}(?:-\\d{3})?\\s\\p{Lu}[\\p{L}-]{1,24})?`, "gu"),
  /〒?\d{3}-\d{4}\s?[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{2,20}[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\d０-９一二三四五六七八九十丁目番地号ー-]{0,30}|[\p{sc=Han}]{2,4}[都道府県][\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{1,8}[市区町村][\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{0,8}(?:[\d０-９一二三四五六七八九十]{1,4}(?:丁目|番地|番|号|[-ー−])?){1,4}/gu,
  /(?:شارع|طريق|حي)\s\p{sc=Arabic}{2,16}(?:\s\p{sc=Arabic}{2,16}){0,3}(?:،?\s(?:رقم\s)?\d{1,5})?/gu,
]; // prettier-ignore
const japanese = 5;

/** For each pattern, words of which one has to occur. */
const addressWords = createKeywordIndex(
  [
    " Street, St, Avenue, Ave, Road, Rd, Boulevard, Blvd, Lane, Ln, Drive, Dr, Court, Ct, Place, Pl, Square, Sq, Ter, Way, Parkway, Pkwy, Cir, Cres, Close, Highway, Hwy, Route, Tr, Loop, Row, Mews, Grove, Gard, Gdns, Hill, Alley, Plaza, Pike, Turnpike, Run, Path, Walk, Quay, Wharf, Parade, Esplanade",
    "Box,Postfach,Apartado,Boîte,BP ,postale",
    "straße,strasse,str.,Straße,Strasse,Str.,weg,Weg,platz,Platz,allee,Allee,gasse,Gasse,ring,damm,ufer,straat,laan,gatan,vägen,gade,vej,gata,veien",
    "ue ,venue ,oulevard ,lace ,llée ,hemin ,mpasse ,uai ,oute ",
    "alle ,C/,venida ,Av.,Avda,laza ,aseo ,arrer ,alzada ,arrera ,Rua ,ia ,iale ,iazza ,orso ,argo ,ravessa ,lica ,ul.",
    "丁目,番地",
    "شارع,طريق,حي",
  ].flatMap((words, id) => words.split(",").map((word) => ({ word, id }))),
);

const chineseStreet = /[路街道巷弄]\d{1,5}号(?:[\p{sc=Han}\d]{0,8}[室楼栋单元]){0,3}/gu;
const chineseReach = 24;
const han = /[\p{sc=Han}\d]/u;

/** Chinese addresses go from the large to the small: found by the street and its number, then read back to the province. */
function chineseAddresses(text: string): Span[] {
  const found: Span[] = [];
  let done = 0;
  for (const match of text.matchAll(chineseStreet)) {
    let start = match.index;
    const first = Math.max(done, start - chineseReach);
    while (start > first && han.test(text.charAt(start - 1))) start -= 1;
    const lead =
      /^(?:[我他她你]们?)?(?:现)?(?:家)?(?:住址?|地址)?(?:在|是|为|于)/.exec(text.slice(start, match.index))?.[0]
        .length ?? 0;
    done = match.index + match[0].length;
    found.push(span(start + lead, done, "address", 0.75));
  }
  return found;
}

/** A headline with a number in it, not a street. */
const titleWords = /\s(?:The|Down|Up|Of|And|By|Is)\s/;
const addressGate = /\d|شارع|طريق|حي\s/;

/** Postal addresses by the words and the order that they have in the interface languages; a street needs a number. */
export function detectAddresses({ text }: Scan): Span[] {
  if (!addressGate.test(text)) return [];
  const found: Span[] = text.includes("号") ? chineseAddresses(text) : [];
  const ids = new Set(addressWords.find(text));
  if (/[〒都道府県]/.test(text)) ids.add(japanese);
  for (const id of ids) {
    const pattern = addressPatterns[id];
    if (!pattern) continue;
    for (const match of text.matchAll(pattern)) {
      const value = match[0].replace(/[\s,.]+$/, "");
      const hasNumber = /[\d一二三四五六七八九十]/.test(value);
      if (value.length < 6 || titleWords.test(value) || (!hasNumber && !/\p{sc=Arabic}/u.test(value))) continue;
      if (isFreeStanding(text, match.index, match.index + value.length)) {
        found.push(span(match.index, match.index + value.length, "address", 0.75));
      }
    }
  }
  return found;
}
