import type { Random } from "./random";

/** Numbers with check digits that are right, worked out here from each country's published rule. */
type Maker = (random: Random) => string;

const sum = (digits: string, weights: readonly number[]): number =>
  weights.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0);
const two = (value: number): string => String(value).padStart(2, "0");
const day = (random: Random): [year: number, month: number, day: number] => [
  random.below(60) + 40,
  random.below(12) + 1,
  random.below(28) + 1,
];
const ymd = (random: Random): string => day(random).map(two).join("");
const dmy = (random: Random): string => day(random).reverse().map(two).join("");

/** The digit that makes a number pass Luhn's check (ISO/IEC 7812-1). */
export function luhnDigit(body: string): string {
  const total = Array.from(body)
    .reverse()
    .reduce((all, character, index) => {
      const doubled = index % 2 === 0 ? Number(character) * 2 : Number(character);
      return all + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return String((10 - (total % 10)) % 10);
}

/** Tries until the rule of the number can be met. */
function until(random: Random, make: (random: Random) => string | null): string {
  for (;;) {
    const made = make(random);
    if (made !== null) return made;
  }
}

export const identityNumbers: Readonly<Record<string, Maker>> = {
  us_ssn: (random) => `${random.pick(["212", "431", "536", "668"])}-${random.digits("X#")}-${random.digits("X###")}`,
  gb_nino: (random) =>
    `${random.pick(["AB", "CE", "JM", "PR"])} ${random.digits("## ## ##")} ${random.pick(["A", "B", "C"])}`,
  fr_nir: (random) => {
    const body =
      `${1 + random.below(2)}${two(40 + random.below(59))}${two(1 + random.below(12))}${random.digits("75#######")}`.slice(
        0,
        13,
      );
    return body + two(97 - Number(BigInt(body) % 97n));
  },
  de_tax_id: (random) => {
    const body = random.digits("X#########");
    let product = 10;
    for (const character of body) {
      const step = (Number(character) + product) % 10 || 10;
      product = (step * 2) % 11;
    }
    return body + String((11 - product) % 10);
  },
  es_dni: (random) => {
    const body = random.digits("########");
    return body + "TRWAGMYFPDXBNJZSQVHLCKE".charAt(Number(body) % 23);
  },
  nl_bsn: (random) =>
    until(random, () => {
      const body = random.digits("X#######");
      const check = sum(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
      return check < 10 ? body + String(check) : null;
    }),
  be_nrn: (random) => {
    const body = ymd(random) + random.digits("X##");
    const check = two(97 - (Number(body) % 97));
    return `${body.slice(0, 2)}.${body.slice(2, 4)}.${body.slice(4, 6)}-${body.slice(6)}.${check}`;
  },
  pl_pesel: (random) => {
    const body = ymd(random) + random.digits("####");
    return body + String((10 - (sum(body, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10);
  },
  se_personnummer: (random) => {
    const body = ymd(random) + random.digits("###");
    return `${body.slice(0, 6)}-${body.slice(6)}${luhnDigit(body)}`;
  },
  no_fnr: (random) =>
    until(random, () => {
      const body = dmy(random) + random.digits("###");
      const first = (11 - (sum(body, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11;
      const second = (11 - (sum(`${body}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
      return first < 10 && second < 10 ? `${body}${first}${second}` : null;
    }),
  fi_hetu: (random) => {
    const body = dmy(random);
    const own = random.digits("X##");
    return `${body}-${own}${"0123456789ABCDEFHJKLMNPRSTUVWXY".charAt(Number(body + own) % 31)}`;
  },
  ch_ahv: (random) => {
    const body = `756${random.digits("#########")}`;
    const check = (10 - (sum(body, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10)) % 10;
    return `756.${body.slice(3, 7)}.${body.slice(7, 11)}.${body.slice(11)}${check}`;
  },
  br_cpf: (random) => {
    let body = random.digits("X########");
    for (const length of [9, 10]) {
      const total = Array.from(body).reduce(
        (all, character, index) => all + Number(character) * (length + 1 - index),
        0,
      );
      body += String(((total * 10) % 11) % 10);
    }
    return `${body.slice(0, 3)}.${body.slice(3, 6)}.${body.slice(6, 9)}-${body.slice(9)}`;
  },
  cn_id: (random) => {
    const [year, month, date] = day(random);
    const body = `11010519${two(year)}${two(month)}${two(date)}${random.digits("###")}`;
    return body + "10X98765432".charAt(sum(body, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11);
  },
  ca_sin: (random) => {
    const body = random.digits("X#######");
    const whole = body + luhnDigit(body);
    return `${whole.slice(0, 3)} ${whole.slice(3, 6)} ${whole.slice(6)}`;
  },
  za_id: (random) => {
    const body = `${ymd(random)}${random.digits("####")}08`;
    return body + luhnDigit(body);
  },
  tr_tckn: (random) => {
    const body = random.digits("X########");
    const odd = sum(body, [1, 0, 1, 0, 1, 0, 1, 0, 1]);
    const even = sum(body, [0, 1, 0, 1, 0, 1, 0, 1]);
    const ten = (((odd * 7 - even) % 10) + 10) % 10;
    return `${body}${ten}${(odd + even + ten) % 10}`;
  },
  sg_nric: (random) => {
    const body = random.digits("#######");
    return `S${body}${"JZIHGFEDCBA".charAt(sum(body, [2, 7, 6, 5, 4, 3, 2]) % 11)}`;
  },
};

const ibanBodies: Readonly<Record<string, string>> = {
  DE: "##################", FR: "#######################", ES: "####################", NL: "INGB##########",
  GB: "NWBK##############", BE: "############", AT: "################", CH: "#################", PT: "#####################",
  PL: "########################", SE: "####################", NO: "###########", FI: "##############", IE: "AIBK##############",
}; // prettier-ignore

/** An IBAN with its two check digits (ISO 13616), in groups of four or without spaces. */
export function iban(random: Random): string {
  const country = random.pick(Object.keys(ibanBodies));
  const body = (ibanBodies[country] ?? "").replace(/#/g, () => String(random.below(10)));
  const numeric = Array.from(`${body}${country}00`, (character) => parseInt(character, 36)).join("");
  const whole = `${country}${two(98 - Number(BigInt(numeric) % 97n))}${body}`;
  return random.below(2) === 0 ? whole : (whole.match(/.{1,4}/g) ?? []).join(" ");
}

/** A card number of one of six networks. */
export function cardNumber(random: Random): string {
  const [prefix, length] = random.pick([
    ["4", 16],
    ["51", 16],
    ["2221", 16],
    ["37", 15],
    ["6011", 16],
    ["3530", 16],
  ] as const);
  const body = prefix + random.digits("#".repeat(length - 1 - prefix.length));
  const whole = body + luhnDigit(body);
  const separator = random.pick(["", " ", "-"]);
  return length === 15
    ? [whole.slice(0, 4), whole.slice(4, 10), whole.slice(10)].join(separator)
    : (whole.match(/.{4}/g) ?? []).join(separator);
}
