import { isLuhn, isMod11_10, isRealDate, isShortDate, isVerhoeff, weightedSum } from "./checksums";

export type NationalId = {
  readonly kind: string;
  /** Global; anchored against digits on both sides. */
  readonly pattern: RegExp;
  /** How many digits a match can have. A run whose groups do not add up to that is not tried. */
  readonly digits?: readonly number[];
  /** On letters and digits only, upper case. */
  readonly isValid?: (compact: string) => boolean;
  readonly context: RegExp;
  /** Scores with a word that names it, with the usual separators, and as a bare number; 0 means not reported. */
  readonly named: number;
  readonly formatted: number;
  readonly bare: number;
  readonly class?: string;
};

const digit = (text: string, index: number) => text.charCodeAt(index) - 48;
const mod11Check = (digits: string, weights: readonly number[]) => weightedSum(digits, weights) % 11;
const form = (source: string, flags = "g") => new RegExp(`(?<!\\d)${source}(?!\\d)`, flags);

/** Ids that consist of digits and separators. */
export const digitIds: readonly NationalId[] = [
  { kind: "us_ssn", digits: [9], class: "ssn", pattern: form("(?!000|666|9\\d\\d)\\d{3}([- .]?)(?!00)\\d{2}\\1(?!0000)\\d{4}"), isValid: (n) => n !== "078051120" && n !== "219099999" && n !== "123456789", context: /ssn|social\s+sec|soc\.? sec|\bss#|taxpayer|tax id|seguro social|sécurité sociale|sozialversicherung|社会保障|社会保险|الضمان/i, named: 0.97, formatted: 0.8, bare: 0 },
  { kind: "us_itin", digits: [9], class: "ssn", pattern: form("9\\d{2}([- ]?)(?:5\\d|6[0-5]|7\\d|8[0-8]|9[0-24-9])\\1\\d{4}"), context: /itin|taxpayer|tax id/i, named: 0.95, formatted: 0.75, bare: 0 },
  { kind: "us_ein", digits: [9], pattern: form("\\d{2}-\\d{7}"), context: /\bein\b|employer id|\bfein\b/i, named: 0.85, formatted: 0, bare: 0 },
  { kind: "uk_nhs", digits: [10], pattern: form("\\d{3}[ -]?\\d{3}[ -]?\\d{4}"), isValid: (n) => { const check = 11 - mod11Check(n, [10, 9, 8, 7, 6, 5, 4, 3, 2]); return (check === 11 ? 0 : check) === digit(n, 9) && check !== 10; }, context: /\bnhs\b|health service/i, named: 0.95, formatted: 0, bare: 0 },
  { kind: "ca_sin", digits: [9], pattern: form("[1-9]\\d{2}([ -]?)\\d{3}\\1\\d{3}"), isValid: isLuhn, context: /\bsin\b|social insurance|assurance sociale|\bnas\b/i, named: 0.95, formatted: 0.5, bare: 0 },
  { kind: "de_tax_id", digits: [11], pattern: form("[1-9]\\d(?: ?\\d{3}){3}"), isValid: isMod11_10, context: /steuer|\bidnr\b|tax/i, named: 0.95, formatted: 0.7, bare: 0 },
  { kind: "fr_nir", digits: [15], pattern: form("[12][ ]?\\d{2}[ ]?(?:0[1-9]|1[0-2]|[2-9]\\d)[ ]?\\d{2}[ ]?\\d{3}[ ]?\\d{3}[ ]?\\d{2}"), isValid: (n) => 97 - Number(BigInt(n.slice(0, 13)) % 97n) === Number(n.slice(13)), context: /sécu|\bnir\b|\binsee\b|sociale|social/i, named: 0.98, formatted: 0.95, bare: 0.8 },
  { kind: "nl_bsn", digits: [9], pattern: form("\\d{3}([ .]?)\\d{3}\\1\\d{3}|\\d{4}\\.\\d{2}\\.\\d{3}"), isValid: (n) => (weightedSum(n, [9, 8, 7, 6, 5, 4, 3, 2]) - digit(n, 8)) % 11 === 0, context: /\bbsn\b|burgerservice|sofi/i, named: 0.95, formatted: 0, bare: 0 },
  { kind: "be_nrn", digits: [11], pattern: form("\\d{2}\\.?\\d{2}\\.?\\d{2}-?\\d{3}\\.?\\d{2}"), isValid: (n) => { const check = Number(n.slice(9)); return isShortDate(n, "ymd") && (97 - (Number(n.slice(0, 9)) % 97) === check || 97 - (Number(`2${n.slice(0, 9)}`) % 97) === check); }, context: /rijksregister|registre national|national number|\bnrn\b|insz|niss/i, named: 0.97, formatted: 0.9, bare: 0.6 },
  { kind: "pt_nif", digits: [9], pattern: form("[1-35689]\\d{2} ?\\d{3} ?\\d{3}"), isValid: (n) => { const check = 11 - mod11Check(n, [9, 8, 7, 6, 5, 4, 3, 2]); return (check > 9 ? 0 : check) === digit(n, 8); }, context: /\bnif\b|contribuinte|fiscal/i, named: 0.9, formatted: 0, bare: 0 },
  { kind: "pl_pesel", digits: [11], pattern: form("\\d{11}"), isValid: (n) => (10 - (weightedSum(n, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 === digit(n, 10) && isRealDate(1900 + Number(n.slice(0, 2)), Number(n.slice(2, 4)) % 20, Number(n.slice(4, 6))), context: /pesel/i, named: 0.97, formatted: 0, bare: 0.55 },
  { kind: "se_personnummer", digits: [10, 12], pattern: form("(?:19|20)?\\d{6}[-+]?\\d{4}"), isValid: (n) => isShortDate(n.slice(-10), "ymd") && isLuhn(n.slice(-10)), context: /person(?:al )?(?:nummer|number|id)|\bpnr\b|swedish/i, named: 0.97, formatted: 0.85, bare: 0 },
  { kind: "no_fnr", digits: [11], pattern: form("\\d{6} ?\\d{5}"), isValid: (n) => isShortDate(n, "dmy") && mod11Check(n, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) === 0 && mod11Check(n, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) === 0, context: /fødselsnummer|personnummer|national id/i, named: 0.97, formatted: 0.85, bare: 0.7 },
  { kind: "dk_cpr", digits: [10], pattern: form("\\d{6}-?\\d{4}"), isValid: (n) => isShortDate(n, "dmy"), context: /\bcpr\b|personnummer/i, named: 0.95, formatted: 0.6, bare: 0 },
  { kind: "fi_hetu", digits: [10], pattern: form("\\d{6}[-+]\\d{4}"), isValid: isHetu, context: /hetu|henkilötunnus/i, named: 0.97, formatted: 0.85, bare: 0 },
  { kind: "ch_ahv", digits: [13], pattern: form("756([. ]?)\\d{4}\\1\\d{4}\\1\\d{2}"), isValid: (n) => (10 - (weightedSum(n, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10)) % 10 === digit(n, 12), context: /\bahv|\bavs\b|sozialvers/i, named: 0.98, formatted: 0.95, bare: 0.85 },
  { kind: "at_svnr", digits: [10], pattern: form("\\d{4} ?\\d{6}"), isValid: (n) => (weightedSum(n.slice(0, 3), [3, 7, 9]) + weightedSum(n.slice(4), [5, 8, 4, 2, 1, 6])) % 11 === digit(n, 3) && isShortDate(n.slice(4), "dmy"), context: /svnr|sozialvers|versicherungsnummer/i, named: 0.95, formatted: 0.6, bare: 0 },
  { kind: "br_cpf", digits: [11], pattern: form("\\d{3}\\.?\\d{3}\\.?\\d{3}-?\\d{2}"), isValid: (n) => !/^(\d)\1+$/.test(n) && [9, 10].every((length) => { const sum = Array.from({ length }, (_, index) => digit(n, index) * (length + 1 - index)).reduce((a, b) => a + b, 0); return ((sum * 10) % 11) % 10 === digit(n, length); }), context: /\bcpf\b/i, named: 0.98, formatted: 0.95, bare: 0.6 },
  { kind: "ar_cuil", digits: [11], pattern: form("(?:2[0347]|3[034])-?\\d{8}-?\\d"), isValid: (n) => { const check = 11 - mod11Check(n, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]); return (check === 11 ? 0 : check) === digit(n, 10); }, context: /\bcui[lt]\b/i, named: 0.97, formatted: 0.9, bare: 0 },
  { kind: "in_aadhaar", digits: [12], pattern: form("[2-9]\\d{3}([ -]?)\\d{4}\\1\\d{4}"), isValid: isVerhoeff, context: /aadha+r|\buid(?:ai)?\b|आधार/i, named: 0.97, formatted: 0.7, bare: 0 },
  { kind: "my_nric", digits: [12], pattern: form("\\d{6}-\\d{2}-\\d{4}"), isValid: (n) => isShortDate(n, "ymd"), context: /mykad|\bnric\b|\bic\b|kad pengenalan/i, named: 0.97, formatted: 0.85, bare: 0 },
  { kind: "th_id", digits: [13], pattern: form("[1-8][- ]?\\d{4}[- ]?\\d{5}[- ]?\\d{2}[- ]?\\d"), isValid: (n) => (11 - mod11Check(n, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2])) % 10 === digit(n, 12), context: /thai|citizen|บัตรประชาชน/i, named: 0.95, formatted: 0.85, bare: 0 },
  { kind: "kr_rrn", digits: [13], pattern: form("\\d{6}-?[1-8]\\d{6}"), isValid: (n) => isShortDate(n, "ymd"), context: /주민|resident registration|\brrn\b/i, named: 0.97, formatted: 0.85, bare: 0 },
  { kind: "jp_my_number", digits: [12], pattern: form("\\d{4}([ -]?)\\d{4}\\1\\d{4}"), isValid: (n) => { const sum = mod11Check(n, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]); return (sum <= 1 ? 0 : 11 - sum) === digit(n, 11); }, context: /my number|マイナンバー|個人番号/i, named: 0.95, formatted: 0, bare: 0 },
  { kind: "id_nik", digits: [16], pattern: form("\\d{16}"), isValid: (n) => { const day = Number(n.slice(6, 8)) % 40; return isRealDate(1900 + Number(n.slice(10, 12)), Number(n.slice(8, 10)), day); }, context: /\bnik\b|\bktp\b/i, named: 0.95, formatted: 0, bare: 0 },
  { kind: "tr_tckn", digits: [11], pattern: form("[1-9]\\d{10}"), isValid: (n) => { const odd = weightedSum(n, [1, 0, 1, 0, 1, 0, 1, 0, 1]); const even = weightedSum(n, [0, 1, 0, 1, 0, 1, 0, 1]); const ten = (((odd * 7 - even) % 10) + 10) % 10; return ten === digit(n, 9) && weightedSum(n, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]) % 10 === digit(n, 10); }, context: /\btc\b|kimlik|t\.c\./i, named: 0.97, formatted: 0, bare: 0.6 },
  { kind: "il_id", digits: [9], pattern: form("\\d{9}|\\d-\\d{7}-\\d"), isValid: isLuhnFromLeft, context: /teudat|zehut|israel.{0,10}id|ת\.ז|תעודת זהות/i, named: 0.95, formatted: 0, bare: 0 },
  { kind: "ae_eid", digits: [15], pattern: form("784[- ]?(?:19|20)\\d{2}[- ]?\\d{7}[- ]?\\d"), context: /emirates|هوية/i, named: 0.97, formatted: 0.95, bare: 0.7 },
  { kind: "sa_id", digits: [10], pattern: form("[12]\\d{9}"), isValid: isLuhn, context: /iqama|saudi|الهوية|إقامة|رقم الهوية/i, named: 0.95, formatted: 0, bare: 0 },
  { kind: "za_id", digits: [13], pattern: form("\\d{6} ?\\d{4} ?[01]\\d{2}"), isValid: (n) => isShortDate(n, "ymd") && isLuhn(n), context: /south african?|\brsa\b|\bid (?:number|no)/i, named: 0.95, formatted: 0.8, bare: 0.65 },
  { kind: "au_tfn", digits: [9], pattern: form("\\d{3}([ -]?)\\d{3}\\1\\d{3}"), isValid: (n) => mod11Check(n, [1, 4, 3, 7, 5, 8, 6, 9, 10]) === 0, context: /\btfn\b|tax file/i, named: 0.95, formatted: 0, bare: 0 },
  { kind: "au_medicare", digits: [10, 11], pattern: form("[2-6]\\d{3}[ -]?\\d{5}[ -]?\\d(?:[ /-]?\\d)?"), isValid: (n) => weightedSum(n, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === digit(n, 8), context: /medicare/i, named: 0.95, formatted: 0, bare: 0 },
  { kind: "nz_ird", digits: [8, 9], pattern: form("\\d{2,3}-?\\d{3}-?\\d{3}"), context: /\bird\b|inland revenue/i, named: 0.85, formatted: 0, bare: 0 },
  { kind: "ru_snils", digits: [11], pattern: form("\\d{3}-?\\d{3}-?\\d{3}[ -]?\\d{2}"), isValid: (n) => ((weightedSum(n, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101) % 100) === Number(n.slice(9)), context: /снилс|snils/i, named: 0.97, formatted: 0.85, bare: 0 },
  { kind: "ro_cnp", digits: [13], pattern: form("[1-8]\\d{12}"), isValid: (n) => { const check = mod11Check(n, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]); return isShortDate(n.slice(1), "ymd") && (check === 10 ? 1 : check) === digit(n, 12); }, context: /\bcnp\b|cod numeric/i, named: 0.97, formatted: 0, bare: 0.65 },
  { kind: "bg_egn", digits: [10], pattern: form("\\d{10}"), isValid: (n) => (mod11Check(n, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 10) === digit(n, 9), context: /\begn\b|егн/i, named: 0.95, formatted: 0, bare: 0 },
  { kind: "cz_sk_rc", digits: [9, 10], pattern: form("\\d{6}/\\d{3,4}"), isValid: (n) => n.length === 9 || Number(n) % 11 === 0, context: /rodné|birth number/i, named: 0.97, formatted: 0.8, bare: 0 },
  { kind: "gr_amka", digits: [11], pattern: form("\\d{11}"), isValid: (n) => isShortDate(n, "dmy") && isLuhn(n), context: /amka|αμκα/i, named: 0.97, formatted: 0, bare: 0 },
  { kind: "hr_oib", digits: [11], pattern: form("\\d{11}"), isValid: isMod11_10, context: /\boib\b/i, named: 0.97, formatted: 0, bare: 0 },
  { kind: "baltic_code", digits: [11], pattern: form("[3-6]\\d{10}"), isValid: isBalticCode, context: /isikukood|asmens kod|personal code/i, named: 0.97, formatted: 0, bare: 0.55 },
  { kind: "cn_id", digits: [17, 18], pattern: form("[1-9]\\d{5}(?:19|20)\\d{9}[\\dXx]?"), isValid: isChineseId, context: /身份证|id card|resident/i, named: 0.98, formatted: 0.9, bare: 0.9 },
  { kind: "cl_rut", digits: [8, 9], pattern: form("\\d{1,2}\\.\\d{3}\\.\\d{3}-\\d"), isValid: isRut, context: /\brut\b|\brun\b/i, named: 0.97, formatted: 0.9, bare: 0 },
]; // prettier-ignore

const dniLetters = "TRWAGMYFPDXBNJZSQVHLCKE";

/** Ids with letters in them. */
export const letterIds: readonly NationalId[] = [
  { kind: "uk_nino", pattern: /(?<![A-Za-z0-9])(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]/g, context: /national insurance|\bni\b|nino/i, named: 0.97, formatted: 0.9, bare: 0.8 },
  { kind: "es_dni", pattern: /\d{2}\.?\d{3}\.?\d{3}[- ]?[A-Z]/g, isValid: (n) => dniLetters[Number(n.slice(0, 8)) % 23] === n[8], context: /\bdni\b|\bnif\b|identidad/i, named: 0.97, formatted: 0.9, bare: 0.85 },
  { kind: "es_nie", pattern: /(?<![A-Za-z0-9])[XYZ][- ]?\d{7}[- ]?[A-Z]/g, isValid: (n) => dniLetters[Number(`${"XYZ".indexOf(n.charAt(0))}${n.slice(1, 8)}`) % 23] === n[8], context: /\bnie\b|extranjero/i, named: 0.97, formatted: 0.9, bare: 0.85 },
  { kind: "it_cf", pattern: /(?<![A-Za-z0-9])[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]/g, isValid: isCodiceFiscale, context: /codice fiscale/i, named: 0.99, formatted: 0.97, bare: 0.97 },
  { kind: "fi_hetu", pattern: /\d{6}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y]/g, isValid: isHetu, context: /hetu|henkilötunnus/i, named: 0.97, formatted: 0.95, bare: 0.9 },
  { kind: "mx_curp", pattern: /(?<![A-Za-z0-9])[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[A-Z0-9]\d/g, isValid: isCurp, context: /curp/i, named: 0.98, formatted: 0.95, bare: 0.95 },
  { kind: "mx_rfc", pattern: /(?<![A-Za-z0-9])[A-ZÑ&]{4}\d{6}[A-Z0-9]{3}/g, isValid: (n) => isShortDate(n.slice(4), "ymd"), context: /\brfc\b/i, named: 0.95, formatted: 0.6, bare: 0.6 },
  { kind: "in_pan", pattern: /(?<![A-Za-z0-9])[A-Z]{3}[PCHABGJLFT][A-Z]\d{4}[A-Z]/g, context: /\bpan\b|permanent account/i, named: 0.97, formatted: 0.8, bare: 0.8 },
  { kind: "sg_nric", pattern: /(?<![A-Za-z0-9])[STFGM]\d{7}[A-Z]/g, isValid: isNric, context: /nric|\bfin\b/i, named: 0.98, formatted: 0.9, bare: 0.9 },
  { kind: "hk_hkid", pattern: /(?<![A-Za-z0-9])[A-Z]{1,2}\d{6}(?:\([0-9A]\)|[0-9A])/g, isValid: isHkid, context: /hkid|identity card|身份證|身份证/i, named: 0.97, formatted: 0.9, bare: 0 },
  { kind: "tw_id", pattern: /(?<![A-Za-z0-9])[A-Z][12]\d{8}/g, isValid: isTaiwanId, context: /taiwan|身分證/i, named: 0.97, formatted: 0.85, bare: 0.8 },
  { kind: "cn_id", pattern: /[1-9]\d{5}(?:19|20)\d{9}[Xx]/g, isValid: isChineseId, context: /身份证|id card/i, named: 0.98, formatted: 0.95, bare: 0.95 },
  { kind: "ie_pps", pattern: /\d{7}[A-W][A-IW]?/g, isValid: (n) => "WABCDEFGHIJKLMNOPQRSTUV".charAt((weightedSum(n, [8, 7, 6, 5, 4, 3, 2]) + (n.length > 8 ? "WABCDEFGHI".indexOf(n.charAt(8)) * 9 : 0)) % 23) === n.charAt(7), context: /\bpps/i, named: 0.97, formatted: 0, bare: 0.55 },
  { kind: "cl_rut", pattern: /\d{1,2}\.?\d{3}\.?\d{3}-K/g, isValid: isRut, context: /\brut\b/i, named: 0.97, formatted: 0.9, bare: 0.85 },
  { kind: "nz_nhi", pattern: /(?<![A-Za-z0-9])[A-HJ-NP-Z]{3}\d{4}/g, context: /\bnhi\b/i, named: 0.9, formatted: 0, bare: 0 },
]; // prettier-ignore

function isLuhnFromLeft(digits: string): boolean {
  return isLuhn(digits.padStart(9, "0"));
}

function isChineseId(id: string): boolean {
  if (id.length !== 18 || !isRealDate(Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14))))
    return false;
  const sum = weightedSum(id, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
  return "10X98765432".charAt(sum % 11) === id.charAt(17).toUpperCase();
}

function isRut(rut: string): boolean {
  const body = rut.slice(0, -1);
  const sum = Array.from(body, Number)
    .reverse()
    .reduce((total, value, index) => total + value * ((index % 6) + 2), 0);
  const check = 11 - (sum % 11);
  return (check === 11 ? "0" : check === 10 ? "K" : String(check)) === rut.at(-1)?.toUpperCase();
}

function isBalticCode(code: string): boolean {
  const first = mod11Check(code, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]);
  const second = mod11Check(code, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]);
  return isShortDate(code.slice(1), "ymd") && (first < 10 ? first : second % 10) === digit(code, 10);
}

function isHetu(hetu: string): boolean {
  // Separators are gone from the compact form when they are "-" or "+"; a letter separator stays.
  const body = hetu.length === 11 ? hetu.slice(0, 6) + hetu.slice(7) : hetu;
  return (
    isShortDate(body, "dmy") &&
    "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt(Number(body.slice(0, 9)) % 31) === body.charAt(9)
  );
}

const oddValues: Readonly<Record<string, number>> = {
  0: 1, 1: 0, 2: 5, 3: 7, 4: 9, 5: 13, 6: 15, 7: 17, 8: 19, 9: 21, A: 1, B: 0, C: 5, D: 7, E: 9, F: 13, G: 15, H: 17,
  I: 19, J: 21, K: 2, L: 4, M: 18, N: 20, O: 11, P: 3, Q: 6, R: 8, S: 12, T: 14, U: 16, V: 10, W: 22, X: 25, Y: 24, Z: 23,
}; // prettier-ignore

function isCodiceFiscale(code: string): boolean {
  let sum = 0;
  for (let index = 0; index < 15; index += 1) {
    const character = code.charAt(index);
    const even = /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65;
    sum += index % 2 === 0 ? (oddValues[character] ?? 0) : even;
  }
  return String.fromCharCode(65 + (sum % 26)) === code.charAt(15);
}

function isCurp(curp: string): boolean {
  const alphabet = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";
  const sum = Array.from(curp.slice(0, 17)).reduce(
    (total, value, index) => total + alphabet.indexOf(value) * (18 - index),
    0,
  );
  return (10 - (sum % 10)) % 10 === Number(curp.charAt(17)) && isShortDate(curp.slice(4), "ymd");
}

function isNric(nric: string): boolean {
  const prefix = nric.charAt(0);
  const offset = prefix === "T" || prefix === "G" ? 4 : prefix === "M" ? 3 : 0;
  const index = (weightedSum(nric.slice(1), [2, 7, 6, 5, 4, 3, 2]) + offset) % 11;
  if (prefix === "S" || prefix === "T") return "JZIHGFEDCBA".charAt(index) === nric.charAt(8);
  return (prefix === "M" ? "KLJNPQRTUWX".charAt(10 - index) : "XWUTRQPNMLK".charAt(index)) === nric.charAt(8);
}

function isHkid(hkid: string): boolean {
  const letters = hkid.replace(/[0-9].*$/, "").padStart(2, " ");
  const value = (character: string) => (character === " " ? 36 : parseInt(character, 36));
  const body = [...Array.from(letters, value), ...Array.from(hkid.slice(hkid.length - 7, -1), Number)];
  const sum = body.reduce((total, part, index) => total + part * (9 - index), 0);
  const last = hkid.at(-1) ?? "";
  return (sum + (last === "A" ? 10 : Number(last))) % 11 === 0;
}

function isTaiwanId(id: string): boolean {
  const code = 10 + "ABCDEFGHJKLMNPQRSTUVXYWZIO".indexOf(id.charAt(0));
  const digits = `${code}${id.slice(1)}`;
  return weightedSum(digits, [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1]) % 10 === 0;
}
