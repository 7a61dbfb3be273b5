import { carriers, harmless, harmlessForms, languages, type Language } from "./carrier-sentences";
import { harmlessCapitals } from "./harmless-capitals";
import { cardNumber, iban, identityNumbers } from "./identity-numbers";
import { phoneForms } from "./phone-forms";
import type { Random } from "./random";
import { keyVendors, vendorKey } from "./vendor-keys";

/** A text with what is in it; `group` is the line of the table that it counts for. */
export type LabelledText = {
  readonly text: string;
  readonly group: string;
  readonly language?: Language;
  readonly gold: readonly { readonly start: number; readonly end: number; readonly class: string }[];
};

export type Half = "tuning" | "heldOut";

/** Names for tuning, then names that are only reported on. */
const names: Readonly<Record<Language, readonly [tuning: readonly string[], heldOut: readonly string[]]>> = {
  en: [
    ["Olivia Hartwell", "Marcus Abernathy", "Siobhan O'Leary", "Tyrone Blackwood", "Priscilla Vandermeer"],
    ["Georgina Pilbeam", "Desmond Achterhold", "Kirsty McAuliffe", "Wendell Tranter", "Anjali Deshmukh", "Mark Bishop", "Chinedu Okonjo", "Harriet Stone-Wilkes", "J. R. Castleford", "Will Sandringham", "Peggy Ann Loughty", "Rose Dunbar"],
  ],
  es: [
    ["Lucía Fernández Ortega", "Iker Zubizarreta", "Ximena Villalobos", "Rodrigo Peñaranda"],
    ["Candelaria Orduña", "Julián de la Hoz", "Pilar Mendieta Ruano", "Evaristo Quiñonero", "Noelia Besteiro", "Luz Marina Galeano", "Rosario Lafuente Gil", "Fermín Altuna"],
  ],
  fr: [
    ["Amélie Desrosiers", "Thibault Lefèvre", "Océane Marchand", "Baptiste Girardot"],
    ["Clotilde Vauquelin", "Jean-Marc Tournadre", "Sylvain Le Goff", "Aïcha Benhaddou", "Gwenaëlle Kervella", "Rose Bellanger", "Hubert de Montferrat", "Pierrick Sauzet"],
  ],
  de: [
    ["Annika Schäfer", "Torsten Bergmann", "Friederike Vogel", "Jörg Hinrichs"],
    ["Gundula Oppenkowski", "Heiner Wollschläger", "Mechthild von Arnsberg", "Kai Sommer", "Ayşe Yıldırım", "Roswitha Zanker", "Detlef Kaluza", "Anna-Lena Brodersen"],
  ],
  ja: [
    ["佐藤花子", "高橋健一", "渡辺真理子", "小林悠斗"],
    ["大塚美智子", "松岡龍之介", "平野さくら", "村上和也", "福田恵", "黒木翔太", "石丸千尋", "島袋光"],
  ],
  zh: [
    ["王小明", "李雪梅", "张伟", "陈建国"],
    ["赵国栋", "黄丽华", "周婷", "欧阳文静", "刘洋", "吴晓燕", "孙志强", "邱淑芬"],
  ],
  ar: [
    ["فاطمة الزهراء", "خالد المنصوري", "ليلى حداد", "يوسف العلي"],
    ["نادية القحطاني", "عمر بن الخطيب", "سعاد مرعي", "طارق عبد الحميد", "هدى شاهين", "رامي الخوري", "عبد الرحمن السالم", "زينب أبو ديب"],
  ],
}; // prettier-ignore

const streets: Readonly<Record<Language, (random: Random) => string>> = {
  en: (random) => `${random.digits("X##")} ${random.pick(["Maple", "Kensington", "Harbour View", "Old Mill"])} ${random.pick(["Street", "Road", "Lane", "Avenue"])}, ${random.pick(["Springfield", "Leeds", "Portland"])}`,
  es: (random) => `Calle ${random.pick(["Mayor", "de Alcalá", "San Bernardo"])} ${random.digits("X#")}, 28${random.digits("0##")} Madrid`,
  fr: (random) => `${random.digits("X#")} rue ${random.pick(["de la Paix", "Victor Hugo", "des Lilas"])}, 75${random.digits("0##")} Paris`,
  de: (random) => `${random.pick(["Hauptstraße", "Goethestraße", "Am Birkenweg"])} ${random.digits("X#")}, ${random.digits("1####")} Berlin`,
  ja: (random) => `東京都${random.pick(["渋谷区神南", "新宿区西新宿", "港区芝公園"])}${random.digits("X-X#-X")}`,
  zh: (random) => `北京市${random.pick(["朝阳区建国路", "海淀区中关村大街", "东城区长安街"])}${random.digits("X#")}号`,
  ar: (random) => `شارع ${random.pick(["الملك فهد", "التحرير", "النيل"])} ${random.digits("X#")}`,
}; // prettier-ignore

const dates: Readonly<Record<Language, (random: Random) => string>> = {
  en: (random) => `${1 + random.below(28)} ${random.pick(["March", "July", "November"])} ${1950 + random.below(50)}`,
  es: (random) =>
    `${1 + random.below(28)} de ${random.pick(["marzo", "julio", "noviembre"])} de ${1950 + random.below(50)}`,
  fr: (random) => `${1 + random.below(28)} ${random.pick(["mars", "juillet", "novembre"])} ${1950 + random.below(50)}`,
  de: (random) => `${1 + random.below(28)}.0${random.digits("X")}.${1950 + random.below(50)}`,
  ja: (random) => `${1950 + random.below(50)}年${1 + random.below(12)}月${1 + random.below(28)}日`,
  zh: (random) => `${1950 + random.below(50)}年${1 + random.below(12)}月${1 + random.below(28)}日`,
  ar: (random) => `${10 + random.below(18)}/0${random.digits("X")}/${1950 + random.below(50)}`,
};

const emails = (random: Random): string =>
  `${random.pick(["ana.lopez", "j_smith", "kenji+news", "müller", "x.y.z", "info-team"])}${random.below(90)}@${random.pick(["example.org", "mail.example.co.uk", "post.example.de", "例え.example", "sub.mail.example.com"])}`;
const passwords = (random: Random): string =>
  `${random.pick(["Tr0ub4dor", "hunter", "Winter", "pässwort"])}${random.digits("##")}${random.pick(["!", "#x", "$Q", "_z"])}`;

/** Words that say what a number is, in the language of its country. */
const idCarriers: Readonly<Record<string, readonly [string, string]>> = {
  us_ssn: ["My SSN is {}.", "Social security number: {}"], gb_nino: ["National insurance number {}", "My NI number is {}."],
  fr_nir: ["Numéro de sécurité sociale : {}", "Mon numéro de sécu est {}."], de_tax_id: ["Steuer-ID: {}", "Meine Steueridentifikationsnummer lautet {}."],
  es_dni: ["DNI {}", "Mi documento de identidad es {}."], nl_bsn: ["BSN {}", "Mijn burgerservicenummer is {}."],
  be_nrn: ["Rijksregisternummer {}", "Numéro de registre national {}"], pl_pesel: ["PESEL {}", "Mój numer PESEL to {}."],
  se_personnummer: ["Personnummer {}", "Mitt personnummer är {}."], no_fnr: ["Fødselsnummer {}", "Mitt fødselsnummer er {}."],
  fi_hetu: ["Henkilötunnus {}", "Hetu: {}"], ch_ahv: ["AHV-Nummer {}", "Sozialversicherungsnummer: {}"], br_cpf: ["CPF {}", "Meu CPF é {}."],
  cn_id: ["身份证号：{}", "我的身份证号码是{}。"], ca_sin: ["Social insurance number {}", "My SIN is {}."], za_id: ["South African ID number {}", "ID number: {}"],
  tr_tckn: ["TC kimlik no {}", "Kimlik numaram {}"], sg_nric: ["NRIC {}", "Her NRIC is {}."],
}; // prettier-ignore

/** All texts of a half: per class and language, each country's phones, each country's ids, each vendor's keys. */
export function personalTexts(half: Half, random: Random, rounds: number): LabelledText[] {
  const texts: LabelledText[] = [];
  const side = half === "tuning" ? 0 : 1;
  const put = (group: string, className: string, sentence: string, value: string, language?: Language) => {
    const parts = sentence.split("{}");
    const gold: LabelledText["gold"][number][] = [];
    let text = parts[0] ?? "";
    for (const part of parts.slice(1)) {
      gold.push({ start: text.length, end: text.length + value.length, class: className });
      text += value + part;
    }
    texts.push({ text, group, gold, ...(language ? { language } : {}) });
  };
  const around = (what: string, language: Language): string => random.pick(carriers[what]?.[language][side] ?? ["{}"]);

  for (let round = 0; round < rounds; round += 1) {
    for (const language of languages) {
      put("email", "email", around("email", language), emails(random));
      put("iban", "iban", around("iban", language), iban(random));
      put("card", "card", around("card", language), cardNumber(random));
      put("date of birth", "dob", around("dob", language), dates[language](random));
      put("name, introduced", "name", around("name", language), random.pick(names[language][side]));
      put("name, in running text", "name", around("name_bare", language), random.pick(names[language][side]), language);
      put("postal address", "address", around("address", language), streets[language](random));
      put("password", "password", around("password", language), passwords(random));
    }
    for (const { forms } of phoneForms) {
      const language = random.pick(languages);
      put("phone, international", "phone", around("phone_bare", language), random.digits(forms[0]));
      put("phone, national, named", "phone", around("phone", language), random.digits(forms[1]));
      put("phone, national, not named", "phone", around("phone_bare", language), random.digits(forms[1]));
    }
    for (const [kind, make] of Object.entries(identityNumbers)) {
      const className = kind === "us_ssn" ? "ssn" : "national_id";
      put("identity number, named", className, idCarriers[kind]?.[side] ?? "{}", make(random));
      put("identity number, not named", className, around("phone_bare", "en"), make(random));
    }
    for (const vendor of keyVendors) {
      put("API key", "api_key", side === 0 ? "Use {} for now." : random.pick(["curl -H 'X-Key: {}' https://api.example.com", "It is {}, keep it safe", '{"value":"{}"}']), vendorKey(vendor, random));
    }
    put("IP address", "ip", side === 0 ? "from {} today" : "The request came from {} at noon.", random.below(2) ? `203.0.113.${random.below(255)}` : `2001:db8::${random.text(4, "123456789abcdef")}:${random.below(9_000) + 1}`);
    put("MAC address", "mac", side === 0 ? "device {}" : "Its card has {} printed on it.", (random.text(12, "0123456789abcdef").match(/../g) ?? []).join(random.pick([":", "-"])));
    put("connection string", "connection_string", side === 0 ? "DATABASE_URL={}" : "It connects with {} at night", `postgres://app:${random.text(12, "abcdefgh23456789")}@db.example.com:5432/app`);
    put("JSON web token", "jwt", side === 0 ? "Bearer {}" : "cookie: session={}; path=/", `eyJhbGciOiJIUzI1NiJ9.eyJ${random.text(40, "abcdefghijklmnopqrstuvwxyzABCDEFG0123456789")}.${random.text(43, "abcdefghijklmnopqrstuvwxyzABCDEFG0123456789_-")}`);
    put("crypto address", "crypto_address", side === 0 ? "Send it to {}." : "wallet: {} (mine)", `0x${random.text(40, "0123456789abcdef")}`);
    put("passport number", "passport", side === 0 ? "Passport {}" : "His passport number is {}.", random.digits("C0X######"));
    put("driving licence", "driver_licence", side === 0 ? "Driver's license {}" : "driving licence no. {}", `D${random.digits("#######")}`);
    put("medical record", "medical_record", side === 0 ? "MRN {}" : "Medical record number: {}", random.digits("X#######"));
    put("licence plate", "licence_plate", side === 0 ? "number plate {}" : "The vehicle had the licence plate {}.", `AB${random.digits("##")} ${random.text(3, "CDEFGHJK")}`);
  } // prettier-ignore
  for (const [index, form] of harmlessForms.entries()) {
    for (let round = 0; index % 2 === side && round < rounds; round += 1) {
      const text = form.replace(/<h(\d+)>/g, (_, length: string) => random.text(Number(length), "0123456789abcdef"));
      texts.push({
        text: /[0-9a-f]{8}/.test(text) ? text : random.digits(text),
        group: "numbers that are nobody's",
        gold: [],
      });
    }
  }
  for (const language of languages) {
    for (const [index, text] of harmless[language].entries()) {
      if (index % 2 === side) texts.push({ text, group: "nothing to find", gold: [] });
    }
    for (const [index, text] of (harmlessCapitals[language] ?? []).entries()) {
      if (index % 2 === side) texts.push({ text, group: "capitals, nobody named", gold: [] });
    }
  }
  return texts;
}
