import { createKeywordIndex } from "./keyword-index";
import { findArabicScript, findHan } from "./names/find-other-scripts";
import { findSmallNames } from "./names/find-small-names";
import { scoreLatinNames } from "./names/score-latin-names";
import { lookUpName, wordBits } from "./names/look-up-name";
import { forEachMatch, span, type Scan } from "./scan";
import type { Span } from "./span-classes";

/** One part of a name: a capital, then letters, with the joints that names have (`O'Brien`, `Jean-Luc`, `McKay`). */
const part =
  "(?:\\p{Lu}['’]\\p{Lu}\\p{Ll}{1,20}(?:-\\p{Lu}\\p{Ll}{1,20})?|\\p{Lu}\\p{Ll}{1,20}(?:\\p{Lu}\\p{Ll}{1,20})?(?:-\\p{Lu}\\p{Ll}{1,20}){0,2}|\\p{Lu}\\.)";
const joint = "(?:(?:van|von|der|den|de|del|della|di|da|dos|la|le|bin|ibn|al|el|ter|zu)\\s){0,2}";
const full = `${part}(?:\\s${joint}${part}){0,3}`;

/** Words before a name that leave little doubt. Case-sensitive, because the name's capitals are part of the evidence. */
const honorific =
  "(?:Mrs?|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Herrn?|Frau|[Mm]adame|Mme|Mlle|[Mm]onsieur|[Ss]eñora?|Sra?|Srta|Signora?|Sig|Doña|Don|Dott|Ing|Rev|Capt|Lt|Sgt|Judge|Senator)\\.?";
/** Offices and trades that stand right before the name of who has them, in the middle of running text too. */
const offices =
  "(?:[Pp]resident|[Cc]hancellor|[Pp]remier|[Pp]rime [Mm]inister|[Ff]oreign [Mm]inister|[Gg]overnor|[Mm]ayor|[Cc]ongressman|[Cc]ongresswoman|[Ss]pokesman|[Ss]pokeswoman|[Cc]hairman|[Cc]hairwoman|[Cc]oach|[Ss]triker|[Gg]oalkeeper|[Mm]idfielder|[Dd]efender|[Jj]ustice|[Ii]nspector|[Cc]olonel|[Aa]dmiral|[Aa]mbassador|[Ww]itness|[Pp]räsident|[Bb]undeskanzler|[Aa]ußenminister|[Ff]inanzminister|[Ii]nnenminister|[Ss]precher|[Ss]precherin|[Tt]rainer|[Bb]ürgermeister|presidente|[Pp]résident|[Pp]ortavoz|[Ee]ntrenador|[Mm]inistro|[Gg]obernador|[Aa]lcalde)";
const isOffice = new RegExp(`^${offices}\\s$`);
const introduced = new RegExp(
  `(?<![\\p{L}\\d])(?:${honorific}\\s|${offices}\\s|(?:[Mm]y name is|[Mm]y name's|[Nn]ame[ds]?:|[Nn]ame is|[Cc]alled|[Ii]ch heiße|[Mm]ein Name ist|[Jj]e m'appelle|[Mm]e llamo|[Mm]i nombre es|[Mm]i chiamo|[Mm]eu nome é|[Dd]ear|[Dd]ear (?:Mr|Ms|Mrs|Dr)\\.?|[Hh]i|[Hh]ello|[Hh]ey|[Ll]iebe[r]?|[Cc]here?|[Ee]stimad[oa]|[Qq]uerid[oa]|[Rr]egards,|[Ss]incerely,|[Cc]heers,|[Bb]est,|[Gg]rüße,|[Cc]ordialement,|[Ss]aludos,|[Pp]atient|[Ee]mployee|[Cc]ustomer|[Cc]lient|[Ss]igned by|[Aa]ttn:?|[Cc]\\/o|[Cc]ontact:|[Ss]oy|[Ii]'m|I am|[Tt]his is)\\s{1,8}(?:${honorific}\\s)?)(${full})`,
  "gu",
);
const asianIntroduced =
  /(?:名前は(?!不明|未定|同じ|変)|氏名[：:]|名前[：:]|姓名[：:]|我叫|我的名字是|名字叫|お名前[：:])\s?([\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}]{2,6}?)(?=[、。，,.\s]|です|と申|$)|(?<![\p{sc=Han}])(?!(?:同|仕|有|模|王|王子|王女|姫|神|客|お客|奥|皆|殿|母|父|兄|姉|娘|息子|嬢|爺|婆|叔父|叔母|弟|妹|医者|旦那|神父|主席|总统|年)(?:様|さん|先生|女士|小姐))([\p{sc=Han}]{1,4})(?<!同|仕|模|香港|主席|总统|经理|主任|大使|部长|部長)(?:様|さん|先生|女士|小姐)(?![\p{sc=Han}])/gu;
/** Without one of these nothing of the above is there. */
const asianLeads = /様|さん|先生|女士|小姐|名前|氏名|姓名|我叫|我的名字|名字叫/;
/** A surname that many bear, one or two characters, a form of address: enough inside a Chinese sentence. */
const chineseAddressed =
  /([王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔汤][\p{sc=Han}]{1,2})(?:先生|女士|小姐|老师|经理|主任)/gu;
const arabicIntroduced =
  /(?:اسمي|أدعى|السيد|السيدة|الدكتور|الدكتورة|الاسم[:：]?)\s(?!(?:من|في|على|عن|إلى|الى|هو|هي|التي|الذي)\s)((?:\p{sc=Arabic}{2,12}\s?){1,3})/gu;
const weakLead =
  /(?:[Cc]alled|[Hh]i|[Hh]ello|I am|[Ii]'m|[Tt]his is|[Ss]oy|[Pp]atient|[Cc]ustomer|[Cc]lient|[Ee]mployee|[Dd]ear|[Cc]ontact:|[Bb]est,)\s{1,3}$/;

/** A greeting and a comma leave little doubt of the word between them (`Hi Christin,`). */
const greeting = /^(?:[Hh]i|[Hh]ello|[Dd]ear|[Hh]ey)\s/;
const afterGreeted = /^(?:,|!|\n)/;

/** Capitalised words that follow such leads without being names. */
const noNames = new Set(
  "the a an this that it i we you he she they there here please thanks thank all team everyone everybody sir madam support customer service sales hiring manager doctor professor mr mrs ms dr all both not just also so very happy glad sorry sure from in on at for to with and but or if when what who how why where is was are were my your our his her their its no yes ok okay today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december english german french spanish italian chinese japanese american british european friends friend colleagues colleague folks guys committee board valued recipient applicant candidate id number name email phone address information data records record portal account department care history safety service services support relations".split(
    " ",
  ),
);

/** One of these has to occur before a name is looked for by what introduces it, or by an office. */
const leads = createKeywordIndex(
  [
    "Hey ,hey ,Mr,Mrs,Ms,Miss,Mx,Dr,Prof,Sir,Dame,Herr,Frau,adame,Mme,Mlle,onsieur,eñor,Sr,Srta,Signor,Sig,Doña,Don ,Dott,Ing,Rev,Capt,Lt,Sgt,Judge,Senator,ame,alled,heiße,appelle,llamo,chiamo,Dear,dear,Hi ,hi ,Hello,hello,iebe,hère,her ,here,stimad,uerid,egards,incerely,heers,Best,best,rüße,ordialement,aludos,atient,mployee,ustomer,lient,igned,ttn,c/o,C/o,ontact,oy ,'m ,I am,his is",
    "ident,hancellor,remier,inister,inistro,overnor,obernador,yor,gressm,gressw,pokes,hairman,hairwoman,oach,triker,oalkeeper,dfielder,fender,ustice,nspector,olonel,dmiral,mbassador,tness,kanzler,precher,rainer,rmeister,ortavoz,ntrenador,lcalde",
  ].flatMap((list) => list.split(",").map((word) => ({ word, id: 0 }))),
);

/**
 * Names of people, where something says so: a title, an introduction, a greeting, a signature, or an ordinary given
 * name before another capitalised word. It does not know every name, and it leaves single names in running text alone.
 */
export function detectNames({ text, hasOtherScript }: Scan): Span[] {
  const found: Span[] = [];
  if (/\p{Lu}/u.test(text)) {
    if (leads.occursIn(text)) {
      forEachMatch(introduced, text, (match) => {
        const name = trimName(match[1] ?? "");
        const start = match.index + match[0].length - (match[1] ?? "").length;
        const lead = text.slice(match.index, start);
        const isWeak = weakLead.test(lead);
        const isGreeted =
          isWeak && greeting.test(lead) && afterGreeted.test(text.slice(start + name.length, start + name.length + 2));
        if (
          name === "" ||
          (isWeak && !isGreeted && !looksLikeName(name)) ||
          ((isGreeted || isOffice.test(lead)) && isOrdinary(name))
        )
          return;
        found.push(span(start, start + name.length, "name", isWeak ? 0.6 : 0.85));
      });
    }
    for (const { start, end, score } of scoreLatinNames(text)) found.push(span(start, end, "name", score));
  }
  for (const { start, end, score } of findSmallNames(text)) found.push(span(start, end, "name", score));
  if (!hasOtherScript) return found;
  if (/[\p{sc=Han}\p{sc=Katakana}]/u.test(text)) {
    for (const { start, end, score } of findHan(text)) found.push(span(start, end, "name", score));
    if (asianLeads.test(text)) {
      for (const match of text.matchAll(asianIntroduced)) {
        const name = match[1] ?? match[2] ?? "";
        const start = match.index + match[0].indexOf(name);
        found.push(span(start, start + name.length, "name", 0.7));
      }
    }
  }
  if (/先生|女士|小姐|老师|经理|主任/.test(text)) {
    for (const match of text.matchAll(chineseAddressed)) {
      found.push(span(match.index, match.index + (match[1] ?? "").length, "name", 0.7));
    }
  }
  if (/\p{sc=Arabic}/u.test(text)) {
    for (const { start, end, score } of findArabicScript(text)) found.push(span(start, end, "name", score));
    for (const match of text.matchAll(arabicIntroduced)) {
      const name = (match[1] ?? "").trimEnd();
      const start = match.index + match[0].length - (match[1] ?? "").length;
      found.push(span(start, start + name.length, "name", 0.65));
    }
  }
  return found;
}

function isNoName(word: string): boolean {
  return noNames.has(word.toLowerCase().replace(/\.$/, ""));
}

/** Words at the end that are not part of the name. */
function trimName(raw: string): string {
  const words = raw.split(/(\s)/);
  while (words.length > 0 && (isNoName(words.at(-1) ?? "") || /^\s*$/.test(words.at(-1) ?? ""))) words.pop();
  return isNoName(words[0] ?? "") ? "" : words.join("").replace(/\s(?:van|von|der|de|di|da|la|le)$/, "");
}

const isOrdinary = (name: string): boolean =>
  name.split(/\s/).some((word) => (lookUpName(word) & (wordBits.ordinary | wordBits.body)) !== 0);

function looksLikeName(name: string): boolean {
  const [first = ""] = name.split(/\s/);
  return (lookUpName(first) & wordBits.given) !== 0 || /\s/.test(name);
}
