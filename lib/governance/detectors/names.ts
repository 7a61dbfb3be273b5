import { createKeywordIndex } from "./keyword-index";
import { span, type Scan } from "./scan";
import type { Span } from "./span-classes";

/** One part of a name: a capital, then letters, with the joints that names have (`O'Brien`, `Jean-Luc`, `McKay`). */
const part =
  "(?:\\p{Lu}['’]\\p{Lu}\\p{Ll}{1,20}(?:-\\p{Lu}\\p{Ll}{1,20})?|\\p{Lu}\\p{Ll}{1,20}(?:\\p{Lu}\\p{Ll}{1,20})?(?:-\\p{Lu}\\p{Ll}{1,20}){0,2}|\\p{Lu}\\.)";
const joint = "(?:(?:van|von|der|den|de|del|della|di|da|dos|la|le|bin|ibn|al|el|ter|zu)\\s){0,2}";
const full = `${part}(?:\\s${joint}${part}){0,3}`;

/** Words before a name that leave little doubt. Case-sensitive, because the name's capitals are part of the evidence. */
const honorific =
  "(?:Mrs?|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Herrn?|Frau|Madame|Mme|Mlle|Monsieur|Señora?|Sra?|Srta|Signora?|Sig|Doña|Don|Dott|Ing|Rev|Capt|Lt|Sgt|Judge|Senator)\\.?";
const introduced = new RegExp(
  `(?<![\\p{L}\\d])(?:${honorific}\\s|(?:[Mm]y name is|[Mm]y name's|[Nn]ame[ds]?:|[Nn]ame is|[Cc]alled|[Ii]ch heiße|[Mm]ein Name ist|[Jj]e m'appelle|[Mm]e llamo|[Mm]i nombre es|[Mm]i chiamo|[Mm]eu nome é|[Dd]ear|[Dd]ear (?:Mr|Ms|Mrs|Dr)\\.?|[Hh]i|[Hh]ello|[Ll]iebe[r]?|[Cc]here?|[Ee]stimad[oa]|[Qq]uerid[oa]|[Rr]egards,|[Ss]incerely,|[Cc]heers,|[Bb]est,|[Gg]rüße,|[Cc]ordialement,|[Ss]aludos,|[Pp]atient|[Ee]mployee|[Cc]ustomer|[Cc]lient|[Ss]igned by|[Aa]ttn:?|[Cc]\\/o|[Cc]ontact:|[Ss]oy|[Ii]'m|I am|[Tt]his is)\\s{1,3}(?:${honorific}\\s)?)(${full})`,
  "gu",
);
const asianIntroduced =
  /(?:名前は|氏名[：:]|名前[：:]|姓名[：:]|我叫|我的名字是|名字叫|お名前[：:])\s?([\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}]{2,6}?)(?=[、。，,.\s]|です|と申|$)|(?<![\p{sc=Han}])([\p{sc=Han}]{1,4})(?:様|さん|先生|女士|小姐)(?![\p{sc=Han}])/gu;
const arabicIntroduced = /(?:اسمي|أدعى|السيد|السيدة|الدكتور|الدكتورة|الاسم[:：]?)\s((?:\p{sc=Arabic}{2,12}\s?){1,3})/gu;
const weakLead =
  /(?:[Cc]alled|[Hh]i|[Hh]ello|I am|[Ii]'m|[Tt]his is|[Ss]oy|[Pp]atient|[Cc]ustomer|[Cc]lient|[Ee]mployee|[Dd]ear|[Cc]ontact:|[Bb]est,)\s{1,3}$/;

/** Capitalised words that follow such leads without being names. */
const noNames = new Set(
  "the a an this that it i we you he she they there here please thanks thank all team everyone everybody sir madam support customer service sales hiring manager doctor professor mr mrs ms dr all both not just also so very happy glad sorry sure from in on at for to with and but or if when what who how why where is was are were my your our his her their its no yes ok okay today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december english german french spanish italian chinese japanese american british european friends friend colleagues colleague folks guys committee board valued recipient applicant candidate id number name email phone address information data records record portal account department care history safety service services support relations".split(
    " ",
  ),
);

/** Ordinary given names; two capitalised words of which the first is one of them are taken for a person. */
const givenNames = new Set(
  "james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose henry adam douglas nathan peter zachary kyle walter harold jeremy ethan carl keith roger gerald christian terry sean arthur austin noah lawrence jesse joe bryan billy jordan albert dylan bruce willie gabriel alan juan logan wayne ralph roy eugene randy vincent russell louis philip bobby johnny bradley mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori oliver harry charlie oscar leo theo isla ava amelia freya poppy lily hans klaus jürgen stefan andreas wolfgang uwe dieter manfred thorsten matthias sebastian tobias felix lukas jonas maximilian sabine monika ursula petra birgit renate claudia heike katrin anja lena johanna pierre michel jacques philippe alain bernard françois laurent olivier julien nicolas antoine mathieu camille chloé léa manon isabelle sylvie nathalie valérie sophie céline josé antonio manuel francisco luis carlos miguel javier ángel pedro alejandro fernando pablo jorge sergio alberto rafael diego lucía carmen ana isabel dolores pilar cristina marta elena paula raquel sofía giuseppe giovanni luigi mario francesco marco alessandro lorenzo matteo giulia francesca chiara valentina federica joão paulo pedro tiago rui inês mariana beatriz jan piotr krzysztof tomasz anna katarzyna agnieszka magdalena lars erik anders björn ingrid astrid mohammed muhammad ahmed mohamed ali omar hassan ibrahim khalid yusuf fatima aisha mariam layla noor zainab hiroshi takashi kenji yuki yuko haruka sakura akira wei li ming hui fang jing lei yan raj amit rahul priya anjali sunita deepak vijay suresh ravi kumar neha pooja arjun sanjay".split(
    " ",
  ),
);
const pair = new RegExp(
  `(?<![\\p{L}\\d.])(\\p{Lu}\\p{Ll}{1,15})\\s((?:\\p{Lu}\\.\\s)?${joint}(?:\\p{Lu}['’]\\p{Lu}\\p{Ll}{1,20}|\\p{Lu}\\p{Ll}{1,20}(?:\\p{Lu}\\p{Ll}{1,20})?(?:-\\p{Lu}\\p{Ll}{1,20})?))(?![\\p{L}\\d])`,
  "gu",
);

/** One of these has to occur before a name is looked for by what introduces it. */
const leads = createKeywordIndex(
  "Mr,Mrs,Ms,Miss,Mx,Dr,Prof,Sir,Dame,Herr,Frau,Madame,Mme,Mlle,Monsieur,Señor,Sr,Srta,Signor,Sig,Doña,Don ,Dott,Ing,Rev,Capt,Lt,Sgt,Judge,Senator,ame,alled,heiße,appelle,llamo,chiamo,Dear,dear,Hi ,hi ,Hello,hello,iebe,hère,her ,here,stimad,uerid,egards,incerely,heers,Best,best,rüße,ordialement,aludos,atient,mployee,ustomer,lient,igned,ttn,c/o,C/o,ontact,oy ,'m ,I am,his is"
    .split(",")
    .map((word) => ({ word, id: 0 })),
);

/**
 * Names of people, where something says so: a title, an introduction, a greeting, a signature, or an ordinary given
 * name before another capitalised word. It does not know every name, and it leaves single names in running text alone.
 */
export function detectNames({ text }: Scan): Span[] {
  const found: Span[] = [];
  if (/\p{Lu}/u.test(text)) {
    for (const match of leads.find(text).size > 0 ? text.matchAll(introduced) : []) {
      const name = trimName(match[1] ?? "");
      const start = match.index + match[0].length - (match[1] ?? "").length;
      const isWeak = weakLead.test(text.slice(match.index, start));
      if (name === "" || (isWeak && !looksLikeName(name))) continue;
      found.push(span(start, start + name.length, "name", isWeak ? 0.6 : 0.85));
    }
    for (const match of text.matchAll(pair)) {
      if (!givenNames.has((match[1] ?? "").toLowerCase()) || isNoName(match[2] ?? "")) continue;
      found.push(span(match.index, match.index + match[0].length, "name", 0.7));
    }
  }
  if (/[\p{sc=Han}]/u.test(text)) {
    for (const match of text.matchAll(asianIntroduced)) {
      const name = match[1] ?? match[2] ?? "";
      const start = match.index + match[0].indexOf(name);
      found.push(span(start, start + name.length, "name", 0.7));
    }
  }
  if (/\p{sc=Arabic}/u.test(text)) {
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

function looksLikeName(name: string): boolean {
  const [first = ""] = name.split(/\s/);
  return givenNames.has(first.toLowerCase()) || /\s/.test(name);
}
