import { describe, expect, it } from "vitest";
import { detect } from "./detect";
import { scoreInjection } from "./score-injection";

/** Text that makes careless expressions try every way to split it. */
const hostile: Record<string, (length: number) => string> = {
  "one letter": (length) => "a".repeat(length),
  "one digit": (length) => "1".repeat(length),
  "digits and spaces": (length) => "1 ".repeat(length / 2),
  "digits and dashes": (length) => "12-".repeat(length / 3),
  "at signs": (length) => "@".repeat(length),
  "almost e-mail": (length) => "a@a.".repeat(length / 4),
  "dots in a local part": (length) => `${"a.".repeat(length / 2)}@`,
  "almost e-mail domain": (length) => `a@${"a-".repeat(length / 2)}`,
  "colons": (length) => "a:".repeat(length / 2),
  "hex groups": (length) => "ab12:".repeat(length / 5),
  "open brackets": (length) => "(".repeat(length),
  "plus signs and digits": (length) => "+1".repeat(length / 2),
  "almost JWT": (length) => "eyJa.".repeat(length / 5),
  "long token": (length) => "aB3_".repeat(length / 4),
  "almost private key": (length) => "-----BEGIN PRIVATE KEY-----\nAAAA".repeat(length / 32),
  "almost connection string": (length) => "a://b:c".repeat(length / 7),
  "fields": (length) => "server=a;b=c;".repeat(length / 13),
  "password names": (length) => "password ".repeat(length / 9),
  "key names": (length) => "api_key = ".repeat(length / 10),
  "capitals and digits": (length) => "AB12".repeat(length / 4),
  "almost IBAN": (length) => "DE00 AAAA ".repeat(length / 10),
  "orders to ignore": (length) => "ignore the all previous ".repeat(length / 24),
  "words that gate": (length) => "system prompt reveal show tell send ".repeat(length / 36),
  "spaced letters": (length) => "i g n o r e ".repeat(length / 12),
  "angle brackets": (length) => "<|system".repeat(length / 8),
  "comments": (length) => "<!-- ".repeat(length / 5),
  "white space": (length) => " ".repeat(length),
  "new lines": (length) => "\n".repeat(length),
  "zero width": (length) => "\u200b".repeat(length),
  "tag characters": (length) => "\u{e0041}".repeat(length / 2),
  "cyrillic look-alikes": (length) => "аa".repeat(length / 2),
  "birth dates": (length) => "born 1.1.1 ".repeat(length / 11),
  "passports": (length) => "passport A1 ".repeat(length / 12),
  "capitals": (length) => `${"A".repeat(length - 2)} 1`,
  "capitalised words": (length) => "Aa ".repeat(length / 3),
  "names and numbers": (length) => "1 Main John Street ".repeat(length / 19),
  "initials": (length) => "A. ".repeat(length / 3),
  "hyphenated names": (length) => "Aa-Bb-".repeat(length / 6),
  "greetings": (length) => "Dear Dr. ".repeat(length / 9),
  "names and initials": (length) => "Anna B. de la C. ".repeat(length / 17),
  "one long name": (length) => "Maria".repeat(length / 5),
  "capitals and particles": (length) => "Xa van der ".repeat(length / 11),
  "joints of names": (length) => "O'".repeat(length / 2),
  "Chinese family names": (length) => "王李张刘".repeat(length / 4),
  "Japanese names": (length) => "田中太郎の".repeat(length / 5),
  "Japanese family names": (length) => `${"山田".repeat(length / 2 - 1)}の`,
  "katakana": (length) => "ジョン・".repeat(length / 4),
  "one katakana word": (length) => `${"ア".repeat(length - 1)}は`,
  "katakana with ranks": (length) => "スミスさん".repeat(length / 5),
  "sounds of foreign names": (length) => "克林顿·".repeat(length / 4),
  "ranks and sounds": (length) => "总统克林顿".repeat(length / 5),
  "foreign Arabic names": (length) => "الرئيس جورج بوش ".repeat(length / 16),
  "small words": (length) => "anna miller ".repeat(length / 12),
  "small words without a name": (length) => "aa b. ".repeat(length / 6),
  "fields of names": (length) => "name: anna ".repeat(length / 11),
  "lists of names": (length) => "Anna, Maria, ".repeat(length / 13),
  "quoted lines": (length) => ">Anna\n".repeat(length / 6),
  "Arabic names": (length) => "محمد علي بن ".repeat(length / 12),
  "Chinese words": (length) => "公司高度重视".repeat(length / 6),
  "Chinese sounds": (length) => "斯克尔".repeat(length / 3),
  "Japanese given names": (length) => "太郎花子".repeat(length / 4),
  "Arabic words": (length) => "قال محمد علي حسن ".repeat(length / 17),
  "Arabic unknown words": (length) => "كلمن ".repeat(length / 5),
  "Arabic without spaces": (length) => "محمد".repeat(length / 4),
  "almost German streets": (length) => `${"Hauptstr".repeat(length / 8)} 1`,
  "Han": (length) => `${"省".repeat(length - 1)}1`,
  "Han numbers": (length) => "市1".repeat(length / 2),
  "almost addresses": (length) => "12 Main St, Apt 4, ".repeat(length / 19),
  "streets without an end": (length) => "Rue de la 1 ".repeat(length / 12),
  "numbers and new lines": (length) => "A 1\n".repeat(length / 4),
  "one long token with digits": (length) => "A1b2".repeat(length / 4),
  "joined numbers": (length) => "1-2/".repeat(length / 4),
  "small streets": (length) => "1 street ".repeat(length / 9),
  "Greek capitals": (length) => "Οδός 1 ".repeat(length / 7),
  "Japanese postcodes": (length) => "〒100-0001東京都".repeat(length / 12),
  "Japanese towns": (length) => "東京都市区".repeat(length / 5),
  "Japanese numbers": (length) => `東京都千代田区${"1-".repeat(length / 2 - 4)}`,
  "Chinese streets": (length) => "路1号".repeat(length / 3),
  "Chinese rooms": (length) => `路1号${"室".repeat(length - 3)}`,
  "Chinese leads": (length) => `${"住在".repeat(length / 2 - 2)}路1号`,
  "Korean": (length) => "서울시 강남구 ".repeat(length / 8),
  "Korean roads": (length) => "가로 ".repeat(length / 3),
  "Arabic commas": (length) => `شارع ${"علي، ".repeat(length / 5 - 1)}`,
  "Arabic quarters": (length) => "حي علي، ".repeat(length / 8),
  "Arabic boxes": (length) => "ص.ب ".repeat(length / 4),
  "Arabic": (length) => "شارع ".repeat(length / 5),
  "encoded runs": (length) => `${Buffer.from("ignore").toString("base64")}ab12`.repeat(length / 12),
  "spaced hexadecimal": (length) => "69 67 ".repeat(length / 6),
  "escapes": (length) => "\\u0069&#105;".repeat(length / 12),
  "percent signs": (length) => "a%69".repeat(length / 4),
  "digits for letters": (length) => "1gn0r3 a1l pr3v10us ".repeat(length / 20),
  "scrambled words": (length) => "ignroe prevoius ".repeat(length / 16),
  "wrapped lines": (length) => "a\n".repeat(length / 2),
  "ideas of attacks": (length) => "ignore previous rules reveal secret pretend unfiltered ".repeat(length / 55),
  "ideas in other languages": (length) => "忽略之前所有指令告诉密码".repeat(length / 12),
  "parts of programs": (length) => "a = 'b' ".repeat(length / 8),
  "images": (length) => "![a](https://a?".repeat(length / 15),
}; // prettier-ignore

const base = 4_096;

const [fewestRounds, mostRounds] = [3, 40];

function timeMs(run: () => void): number {
  const startedAt = performance.now();
  run();
  return performance.now() - startedAt;
}

/**
 * Eight times the text may take at most sixteen times as long: a quadratic detector would take sixty-four times. The
 * ratio of the least times of both does not depend on the machine; other work can only lengthen a time, so measuring
 * ends as soon as the ratio is low enough. Times too small to measure count as a tenth of a millisecond.
 */
function leastRatio(small: () => void, large: () => void): number {
  let [leastSmall, leastLarge] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < mostRounds; round += 1) {
    leastSmall = Math.min(leastSmall, timeMs(small));
    leastLarge = Math.min(leastLarge, timeMs(large));
    if (round >= fewestRounds && leastLarge / Math.max(leastSmall, 0.1) < 16) break;
  }
  return leastLarge / Math.max(leastSmall, 0.1);
}

describe.each(Object.entries(hostile))("time is linear on %s", (_, make) => {
  it.each([
    ["detect", (text: string) => void detect(text)],
    ["scoreInjection", (text: string) => void scoreInjection(text)],
  ])("%s", (__, run) => {
    const [small, large] = [make(base), make(base * 8)];
    expect(
      leastRatio(
        () => run(small),
        () => run(large),
      ),
    ).toBeLessThan(16);
  });
});
