import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detect, TextTooLong } from "./detect";
import { callingCodes, nationalPlans } from "./phone-plans";
import { secretRules } from "./secret-rules";
import { expandGroups, withGroups } from "./span-classes";

/** What was found, as `class:text`. */
const found = (text: string, options = {}) =>
  detect(text, options).map((span) => `${span.class}:${text.slice(span.start, span.end)}`);
const classesIn = (text: string) => new Set(detect(text).map((span) => span.class));

describe("detect finds", () => {
  it.each<[string, string, string]>([
    ["email", "Write to ana.lopez+test@mail.example.co.uk.", "ana.lopez+test@mail.example.co.uk"],
    ["email", "Схема: иван@пример.рф, спасибо", "иван@пример.рф"],
    ["email", "<a href='mailto:o'brien@example.org'>", "o'brien@example.org"],
    ["email", "reach me: jane [at] example [dot] org please", "jane [at] example [dot] org"],
    ["card", "pay with 4111 1111 1111 1111 today", "4111 1111 1111 1111"],
    ["card", "amex 378282246310005", "378282246310005"],
    ["card", "mc 5555-5555-5555-4444, jcb 3530111333300000", "5555-5555-5555-4444"],
    ["iban", "auf DE89 3704 0044 0532 0130 00 überweisen", "DE89 3704 0044 0532 0130 00"],
    ["iban", "GB29NWBK60161331926819", "GB29NWBK60161331926819"],
    ["iban", "NO93 8601 1117 947 and more 1234", "NO93 8601 1117 947"],
    ["ssn", "her ssn is 536-90-4399", "536-90-4399"],
    ["ssn", "social security number 536904399", "536904399"],
    ["ip", "from 203.0.113.7:443", "203.0.113.7"],
    ["ip", "at 2001:db8::8a2e:370:7334.", "2001:db8::8a2e:370:7334"],
    ["mac", "mac 00-1B-44-11-3A-B7", "00-1B-44-11-3A-B7"],
    ["dob", "DOB: 1984-03-07", "1984-03-07"],
    ["dob", "née le 7 mars 1984 à Lyon", "7 mars 1984"],
    ["dob", "生年月日:1984年3月7日", "1984年3月7日"],
    ["passport", "passport no. X1234567", "X1234567"],
    ["driver_licence", "driver's license D1234567", "D1234567"],
    ["medical_record", "MRN 00123456", "00123456"],
    ["licence_plate", "number plate AB12 CDE", "AB12 CDE"],
    ["bank_routing", "routing 021000021", "021000021"],
    ["bank_routing", "sort code 12-34-56", "12-34-56"],
    ["bank_routing", "SWIFT: DEUTDEFF500", "DEUTDEFF500"],
    ["bank_account", "account number: 12345678", "12345678"],
    ["crypto_address", "BTC 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"],
    ["crypto_address", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"],
    ["crypto_address", "0x52908400098527886E0F7030069857D2E4169EE7", "0x52908400098527886E0F7030069857D2E4169EE7"],
    [
      "jwt",
      "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N",
      "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N",
    ],
    [
      "connection_string",
      "DB=postgres://app:s3cr3t@db.example.com:5432/x",
      "postgres://app:s3cr3t@db.example.com:5432/x",
    ],
    [
      "connection_string",
      "Server=db;Database=x;User Id=sa;Password=Tr0ub4dor;",
      "Server=db;Database=x;User Id=sa;Password=Tr0ub4dor",
    ],
    ["password", "password: hunter2!", "hunter2!"],
    ["password", "contraseña: Perro#77", "Perro#77"],
    ["password", "密码是Abc12345", "Abc12345"],
    ["name", "Dear Mrs. O'Brien-Smith, thank you", "O'Brien-Smith"],
    ["name", "mein Name ist Jürgen von der Heide.", "Jürgen von der Heide"],
    ["name", "yesterday Maria Gonzalez called", "Maria Gonzalez"],
    ["name", "私の名前は山田太郎です", "山田太郎"],
    ["name", "我叫王小明，你好", "王小明"],
    [
      "address",
      "I live at 742 Evergreen Terrace, Springfield, IL 62704 now",
      "742 Evergreen Terrace, Springfield, IL 62704",
    ],
    ["address", "Wir wohnen in der Lindenallee 12, 10115 Berlin", "Lindenallee 12, 10115 Berlin"],
    ["address", "au 12 rue de la Paix, 75002 Paris", "12 rue de la Paix, 75002 Paris"],
    ["address", "vive en Calle de Alcalá 45, 28014 Madrid", "Calle de Alcalá 45, 28014 Madrid"],
    ["address", "東京都千代田区丸の内1丁目9番1号", "東京都千代田区丸の内1丁目9番1号"],
    ["address", "我家住在北京市朝阳区建国路93号", "北京市朝阳区建国路93号"],
    ["address", "P.O. Box 1234, Dublin", "P.O. Box 1234, Dublin"],
    ["api_key", 'client_secret = "9f8A7b6C5d4E3f2A1b0C9d8E"', "9f8A7b6C5d4E3f2A1b0C9d8E"],
  ])("%s in: %s", (className, text, value) => {
    expect(found(text)).toContain(`${className}:${value}`);
  });

  it("private keys, whole ones and ones that were cut off", () => {
    const key = "-----BEGIN RSA PRIVATE KEY-----\nMIIEow\nabc+/=\n-----END RSA PRIVATE KEY-----";
    expect(found(`x ${key} y`)).toEqual([`private_key:${key}`]);
    expect(found("-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk")).toEqual([
      "private_key:-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk",
    ]);
    expect(found("-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----")).toEqual([]);
  });

  /** Numbers that the issuing bodies or public descriptions of the formats give as examples. */
  it.each<[string, string]>([
    ["uk_nhs", "NHS number 943 476 5919"], ["de_tax_id", "Steuer-ID 86 095 742 719"], ["fr_nir", "2 55 08 14 168 025 38"],
    ["nl_bsn", "BSN 111222333"], ["be_nrn", "85.07.30-033.28"], ["pt_nif", "NIF 123456789"], ["pl_pesel", "PESEL 44051401359"],
    ["se_personnummer", "811218-9876"], ["dk_cpr", "CPR 070761-4285"], ["ch_ahv", "756.9217.0769.85"], ["at_svnr", "SVNR 1237 010180"],
    ["br_cpf", "111.444.777-35"], ["in_aadhaar", "Aadhaar 2341 2341 2346"], ["my_nric", "770305-02-1234"], ["th_id", "1-2345-45678-78-1"],
    ["kr_rrn", "880614-1234567"], ["jp_my_number", "マイナンバー 1234 5678 9018"], ["id_nik", "NIK 3171011708450001"],
    ["tr_tckn", "TC kimlik 17291716060"], ["il_id", "Teudat Zehut 039337423"], ["za_id", "ID number 7503305044089"],
    ["au_tfn", "TFN 123 456 782"], ["au_medicare", "Medicare 2123 45670 1"], ["ru_snils", "СНИЛС 112-233-445 95"],
    ["ro_cnp", "CNP 1630615123457"], ["bg_egn", "EGN 7523169263"], ["cz_sk_rc", "710319/2745"], ["gr_amka", "AMKA 01013099997"],
    ["hr_oib", "OIB 33392005961"], ["baltic_code", "isikukood 36805280109"], ["cn_id", "身份证 11010519491231002X"],
    ["cl_rut", "RUT 12.531.909-2"], ["uk_nino", "AB 12 34 56 C"], ["es_dni", "DNI 12345678Z"], ["es_nie", "X-2482300-W"],
    ["it_cf", "RSSMRA85T10A562S"], ["fi_hetu", "131052-308T"], ["mx_curp", "BOXW310820HNERXN09"], ["mx_rfc", "RFC GODE561231GR8"],
    ["in_pan", "PAN ACUPA7085R"], ["sg_nric", "S1234567D"], ["hk_hkid", "HKID A123456(3)"], ["tw_id", "A123456789"], ["ie_pps", "PPS 6433435F"],
  ])("the national id %s in: %s", (kind, text) => {
    expect(detect(text).map((span) => span.kind)).toContain(kind);
    expect(detect(text).some((span) => span.class === "national_id")).toBe(true);
  }); // prettier-ignore

  it("phone numbers as they are written in the countries of the plans, and by calling code", () => {
    const numbers = [
      "(212) 555-0187", "212-555-0187", "+1 212 555 0187", "020 7946 0958", "07700 900123", "+44 (0)20 7946 0958", "030 90182015",
      "0171 1234567", "+49 30 901820", "01 42 68 53 00", "+33 1 42 68 53 00", "020 555 1234", "612 345 678", "912 345 678",
      "06 1234 5678", "333 123 4567", "+39 06 6982", "512 345 678", "20 12 34 56", "070-123 45 67", "040 123 4567",
      "210 123 4567", "8 (495) 123-45-67", "0532 123 45 67", "050-123-4567", "+971 50 123 4567", "082 123 4567", "+234 803 123 4567",
      "98765 43210", "+91 98765 43210", "0300-1234567", "138 0013 8000", "+86 138 0013 8000", "0912-345-678", "03-1234-5678",
      "090-1234-5678", "010-1234-5678", "+65 6123 4567", "081 234 5678", "0412 345 678", "(02) 9374 4000", "021 123 4567",
      "(11) 91234-5678", "+55 11 91234-5678", "55 1234 5678", "+52 55 1234 5678", "(011) 4123-4567", "+56 9 6123 4567", "0044 20 7946 0958",
    ]; // prettier-ignore
    const missed = numbers.filter((number) => !found(`Phone: ${number}.`).includes(`phone:${number}`));
    expect(missed).toEqual([]);
    expect(nationalPlans.flatMap((plan) => plan.country.split("_")).length).toBeGreaterThanOrEqual(40);
    expect(Object.keys(callingCodes).length).toBeGreaterThanOrEqual(40);
  });

  it("keys of at least forty vendors, each by its own prefix", () => {
    expect(new Set(secretRules.map((rule) => rule.kind)).size).toBeGreaterThanOrEqual(40);
    const alphabet = "9aB3xZ7qW2eR5tY8uI1oP4sD6fG0hJkL";
    const take = (length: number) => alphabet.repeat(10).slice(0, length);
    const hex = (length: number) => "0f9e8d7c6b5a4f3e2d1c".repeat(10).slice(0, length);
    const keys: Record<string, string> = {
      openai: `sk-proj-${take(48)}`, anthropic: `sk-ant-api03-${take(90)}`, google: `AIza${take(35)}`, aws: "AKIAQ7XW3EXAMPLE2345",
      github: `ghp_${take(36)}`, gitlab: `glpat-${take(20)}`, slack: `xoxb-${take(40)}`, stripe: `sk_live_${take(24)}`, twilio: `SK${hex(32)}`,
      sendgrid: `SG.${take(22)}.${take(43)}`, mailgun: `key-${hex(32)}`, mailchimp: `${hex(32)}-us21`, npm: `npm_${take(36)}`,
      pypi: `pypi-AgE${take(70)}`, docker: `dckr_pat_${take(27)}`, digitalocean: `dop_v1_${hex(64)}`, vercel: `vcp_${take(40)}`,
      supabase: `sbp_${hex(40)}`, databricks: `dapi${hex(32)}`, huggingface: `hf_${take(34)}`, replicate: `r8_${take(37)}`, groq: `gsk_${take(52)}`,
      shopify: `shpat_${hex(32)}`, square: `sq0atp-${take(22)}`, telegram: `123456789:AA${take(33)}`, linear: `lin_api_${take(40)}`,
      notion: `ntn_${take(46)}`, airtable: `pat${take(14)}.${hex(64)}`, hubspot: "pat-eu1-0f9e8d7c-6b5a-4f3e-2d1c-0f9e8d7c6b5a", grafana: `glsa_${take(32)}_${hex(8)}`,
      newrelic: `NRAK-${take(27).toUpperCase()}`, posthog: `phc_${take(43)}`, vault: `hvs.${take(30)}`, doppler: `dp.pt.${take(43)}`, pulumi: `pul-${hex(40)}`,
      perplexity: `pplx-${take(48)}`, postman: `PMAK-${hex(24)}-${hex(34)}`, rubygems: `rubygems_${hex(48)}`, razorpay: `rzp_live_${take(14)}`,
      tavily: `tvly-${take(32)}`, figma: `figd_${take(40)}`, terraform: `${take(14)}.atlasv1.${take(64)}`, alibaba: `LTAI${take(20)}`,
    }; // prettier-ignore
    const missed = Object.entries(keys).filter(([kind, key]) => {
      const text = `config: ${key} end`;
      return !detect(text).some((span) => span.kind === kind && text.slice(span.start, span.end) === key);
    });
    expect(missed.map(([kind]) => kind)).toEqual([]);
    expect(Object.keys(keys).length).toBeGreaterThanOrEqual(40);
  });
});

describe("detect leaves alone", () => {
  it.each([
    "Version 1.2.3.4 of the firmware, released 2024-01-15.",
    "Order 4111111111111112 was shipped; tracking 1Z999AA10123456784.",
    "The meeting is from 10:20:30 to 11:45:00 on 12.05.2024.",
    "It costs $1,234,567.89 or 1 234 567 EUR.",
    "DE89 3704 0044 0532 0130 01 has a wrong check digit.",
    "SSN 000-12-3456 and 666-12-3456 cannot be.",
    "The password is required. The token is invalid. Forgot your password?",
    "See section 3.4.5.6 and RFC 2119, ISBN 978-3-16-148410-0.",
    "Room 1234, 5678 seats, years 1999 2000 2001 2002.",
    "The European Union and the United States met in May.",
    "Dear Customer Service, Hello Team, Hi there, I am Happy.",
    "Grace period, Mark it done, Will you come? Rose gardens in Paris.",
    "He walked 3 Miles Down The Road.",
    "commit 3f786850e387550fdab836ed7e6dc881de23001b",
    "550e8400-e29b-41d4-a716-446655440000",
    "a@b, foo@bar, @mention, x @ y",
    "<EMAIL_7f3a> wrote to <CARD_0a1b2c>",
    "https://example.org/path/to/some/long/page-name-without-secrets",
  ])("%s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("detect's options", () => {
  it("keeps to the wanted classes and score", () => {
    const text = "ana@example.org, 203.0.113.7, 612 345 678";
    expect(found(text, { classes: ["ip"] })).toEqual(["ip:203.0.113.7"]);
    expect(found(text, { minScore: 0.96 })).toEqual(["email:ana@example.org"]);
  });

  it("follows allow and deny lists", () => {
    const text = "Support@Example.org or ana@example.org about Project Falcon and falconry";
    const options = { allow: ["support@example.org"], deny: [{ text: "project falcon", class: "codename" }] };
    expect(found(text, options)).toEqual(["email:ana@example.org", "codename:Project Falcon"]);
  });

  /** "Always report" is a promise: a rule on the class must see it wherever it stands. */
  it("reports what a workspace named also inside something longer, and the rest of that beside it", () => {
    const deny = [{ text: "falcon", class: "codename" }];
    expect(found("Mail falcon@example.org now", { deny })).toEqual(["codename:falcon", "email:@example.org"]);
    const sentence = [{ text: "write to ana@example.org today", class: "codename" }];
    expect(found("Please write to ana@example.org today.", { deny: sentence })).toEqual([
      "codename:write to ",
      "email:ana@example.org",
      "codename: today",
    ]);
    const groups = [{ class: "group", patterns: ["\\d{4}"] }];
    expect(found("Card 4111 1111 1111 1111 please", { custom: groups })).toEqual(["card:4111 1111 1111 1111"]);
  });

  it("finds custom words and shapes as wholes, also in scripts without spaces", () => {
    const custom = [{ class: "customer_no", words: ["田中商店"], shapes: ["CUST-######", "@@/##"] }];
    expect(found("Kunde cust-123456, CUST-1234567, 昨日田中商店で, AB/12", { custom })).toEqual([
      "customer_no:cust-123456",
      "customer_no:田中商店",
      "customer_no:AB/12",
    ]);
    expect(found("(a+)+$ .*", { custom: [{ class: "x", shapes: ["(a+)+$"] }] })).toEqual(["x:(a+)+$"]);
  });

  it("refuses a text that is too long and accepts an empty one", () => {
    expect(() => detect("a".repeat(2_000_001))).toThrow(TextTooLong);
    expect(detect("")).toEqual([]);
  });
});

describe("spans", () => {
  it("are ordered, inside the text, and do not overlap, whatever the text", () => {
    const piece = fc.constantFrom(
      "4111 1111 1111 1111",
      "ana@example.org",
      "+49 30 901820",
      "DE89370400440532013000",
      "536-90-4399",
      " ",
      ", ",
      "😀",
      "ssn",
      "phone",
      "\n",
      "12345678Z",
      "password: ",
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: "grapheme", maxLength: 8 })), { maxLength: 30 }),
        (pieces) => {
          const text = pieces.join("");
          let end = 0;
          for (const span of detect(text)) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
            end = span.end;
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it("count UTF-16 units, so they fit behind characters of any plane", () => {
    const text = "👩‍👩‍👧 café 𝔘 ana@example.org";
    const [span] = detect(text);
    expect(text.slice(span?.start, span?.end)).toBe("ana@example.org");
  });

  it("prefer a number with a checksum to a phone number over the same digits", () => {
    expect(classesIn("CPF 529.982.247-25")).toEqual(new Set(["national_id"]));
    expect(classesIn("card 4111-1111-1111-1111")).toEqual(new Set(["card"]));
  });
});

describe("class groups", () => {
  it("add `secret` for any credential, and expand it for masking", () => {
    expect(withGroups(["jwt", "email"])).toEqual(["jwt", "email", "secret"]);
    expect(expandGroups(["secret", "email"])).toContain("private_key");
    expect(withGroups([])).toEqual([]);
  });
});
