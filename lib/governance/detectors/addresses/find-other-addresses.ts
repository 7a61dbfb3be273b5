import type { FoundAddress } from "./find-latin-addresses";

const score = 0.75;
const number = "[0-9０-９一二三四五六七八九十〇]";
const kana = "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー々ヶケ";

/** Postcode and what follows; prefecture, town and numbers; town, quarter and numbers. */
const japanese = [
  new RegExp(`〒\\s?[0-9０-９]{3}[-ー−－][0-9０-９]{4}(?:\\s{0,2}[${kana}]{2,24}(?:${number}{1,4}(?:丁目|番地|番|号|[-ー−－の])?){0,4}(?:\\s?[${kana}A-Za-z]{1,20}\\s?[0-9０-９]{0,4}(?:号室|階|号|F)?)?)?`, "gu"),
  new RegExp(`(?:東京都|北海道|(?:京都|大阪)府|(?<![${kana}])[\\p{sc=Han}]{2,3}県|(?:青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄)県)[${kana}]{1,10}[市区町村郡][${kana}]{0,12}(?:${number}{1,4}(?:条[東西南北]?|丁目|番地|番|号|[-ー−－の])?){1,4}(?:\\s?[${kana}A-Za-z]{2,14}\\s?[0-9０-９]{1,4}(?:号室|階|号|F)?)?`, "gu"),
  new RegExp(`[\\p{sc=Han}ヶケ]{1,5}[市区][${kana}]{1,10}(?:[0-9０-９]{1,4}|[一二三四五六七八九十]{1,3})(?:丁目|番地|[-ー−－][0-9０-９])(?:[0-9０-９]{0,4}(?:番地|番|号|[-ー−－])?){0,3}`, "gu"),
]; // prettier-ignore
const japaneseGate = /[〒都道府県市区]/;

/** A street, lane or village with its number, and the parts of the building behind it. */
const chineseStreet =
  /(?:[路街道巷弄里村镇组段]|大道|胡同|小区|花园|新村|大厦|广场)(?:[甲乙丙东西南北中])?[\d０-９一二三四五六七八九十百]{1,5}(?:弄|巷|段)?[\d０-９]{0,5}(?:[号號栋幢座室](?:院|楼|座)?)(?:之[\d一二三四五六七八九十]{1,3})?(?:[\p{sc=Han}\dA-Za-z－-]{0,12}?[室楼樓栋幢座单元号層层]){0,4}/gu;
const chineseReach = 30;
const han = /[\p{sc=Han}\d０-９A-Za-z]/u;
/** Where the address begins at the latest: the province or the town in what was read back. */
const chineseLead =
  /^.*?(?:地址|住址|住所|家住|住在|居住在|位于|位於|寄到|送到|寄往|送至|寄至|搬到|来自|现住|到达|前往|就在|[住在于是为往到])(?=[\p{sc=Han}]{2,})/u;
const chineseRegion =
  /(?:北京|上海|天津|重庆|[\p{sc=Han}]{2,3}省|[\p{sc=Han}]{2,6}自治区|[\p{sc=Han}]{2,3}市|香港|台北市|台湾)/u;

/** Korean: province or city, district, then a street with its number. */
const korean =
  /(?:[가-힣]{2,7}(?:특별시|광역시|특별자치시|특별자치도|도|시)\s)?(?:[가-힣]{1,5}[시군구]\s){1,2}(?:[가-힣]{1,5}[읍면동]\s)?[가-힣\d]{1,10}(?:로|길|동)\s?\d{1,4}(?:-\d{1,4})?(?:번지)?(?:,?\s\d{1,4}동)?(?:,?\s\d{1,4}호)?/gu;

/** Japanese, Chinese and Korean addresses go from the large to the small. Linear: nothing is read back twice. */
export function findHanAddresses(text: string): FoundAddress[] {
  const found: FoundAddress[] = [];
  if (japaneseGate.test(text)) {
    for (const pattern of japanese) {
      for (const match of text.matchAll(pattern)) {
        const length = match[0].trimEnd().length;
        if (/[\d０-９一二三四五六七八九十]/.test(match[0]))
          found.push({ start: match.index, end: match.index + length, score });
      }
    }
  }
  if (/[号號室栋幢座]/.test(text)) found.push(...chineseAddresses(text));
  if (/[가-힣](?:로|길|동)\s?\d/.test(text)) {
    for (const match of text.matchAll(korean))
      found.push({ start: match.index, end: match.index + match[0].length, score });
  }
  return found;
}

function chineseAddresses(text: string): FoundAddress[] {
  const found: FoundAddress[] = [];
  let done = 0;
  for (const match of text.matchAll(chineseStreet)) {
    let start = match.index;
    const first = Math.max(done, start - chineseReach);
    while (start > first && han.test(text.charAt(start - 1))) start -= 1;
    const before = text.slice(start, match.index);
    const region = chineseRegion.exec(before);
    const lead = chineseLead.exec(before)?.[0].length ?? 0;
    done = match.index + match[0].length;
    // A province shows where it begins; without one, a word such as "lives at" does.
    const skipped = region && region.index >= lead ? lead + startOfRegion(before.slice(lead)) : lead;
    if (match.index - start - skipped < 1 && skipped === 0) continue;
    found.push({ start: start + skipped, end: done, score });
  }
  return found;
}

/** Provinces of three and towns of two characters: what stands before the name itself is not part of it. */
function startOfRegion(text: string): number {
  const known =
    /北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|广州|深圳|杭州|南京|成都|武汉|西安|苏州|台北|高雄|台中/.exec(
      text,
    );
  return known?.index ?? 0;
}

const arabicDigits = "[0-9\u0660-\u0669\u06f0-\u06f9]";
const arabicWord = "[\\p{sc=Arabic}]{2,16}";
/** A street or a quarter, what it is called, its number, and the parts that follow after commas. */
const arabic = [
  new RegExp(`(?:${arabicDigits}{1,5}\\s)?(?:شارع|طريق|جادة|نهج|زنقة|درب)\\s${arabicWord}(?:\\s(?!في|من|على|إلى|الى|وقد|وهو|قرب|عند|مع)${arabicWord}){0,3}(?:،?\\s(?:رقم\\s|مبنى\\s|عمارة\\s|بناية\\s|فيلا\\s|منزل\\s)?${arabicDigits}{1,5})?(?:[،,]\\s?(?:حي|مدينة|الطابق|الدور|شقة|عمارة|مبنى|بناية|منطقة|محافظة|ص\\.ب|الرمز البريدي)?\\s?(?:${arabicWord}|${arabicDigits}{1,6})(?:\\s(?:${arabicWord}|${arabicDigits}{1,6})){0,2}){0,4}`, "gu"),
  new RegExp(`(?:حي|مبنى|عمارة|شقة|بناية|فيلا)\\s(?:رقم\\s)?(?:${arabicWord}\\s){0,2}?(?:${arabicWord}|${arabicDigits}{1,5})[،,]\\s?(?:شارع|طريق|حي|مدينة)\\s${arabicWord}(?:\\s${arabicWord}){0,2}(?:،?\\s${arabicDigits}{1,5})?(?:[،,]\\s?${arabicWord}(?:\\s${arabicWord})?){0,3}`, "gu"),
  new RegExp(`(?:ص\\.?\\s?ب\\.?|صندوق بريد(?:ي)?)\\s?:?\\s?${arabicDigits}{2,7}(?:[،,]?\\s${arabicWord}(?:\\s${arabicDigits}{4,6})?)?`, "gu"),
]; // prettier-ignore
const arabicNeedsMore = new RegExp(`${arabicDigits}|[،,]`, "u");

/** Arabic addresses: a street needs a number, or a town behind a comma. */
export function findArabicAddresses(text: string): FoundAddress[] {
  const found: FoundAddress[] = [];
  for (const pattern of arabic) {
    for (const match of text.matchAll(pattern)) {
      const value = match[0].replace(/[\s،,]+$/, "");
      if (!arabicNeedsMore.test(value)) continue;
      found.push({ start: match.index, end: match.index + value.length, score });
    }
  }
  return found;
}
