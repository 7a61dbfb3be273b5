import type { CUSTOM_GROUP, SpanClass } from "./detectors/span-classes";

/** Each class as people call one of it, and several. */
const words: Record<SpanClass | "secret" | typeof CUSTOM_GROUP | "*", readonly [one: string, several: string]> = {
  email: ["e-mail address", "e-mail addresses"],
  phone: ["phone number", "phone numbers"],
  card: ["card number", "card numbers"],
  iban: ["bank account number (IBAN)", "bank account numbers (IBAN)"],
  ssn: ["social security number", "social security numbers"],
  national_id: ["national identity number", "national identity numbers"],
  passport: ["passport number", "passport numbers"],
  driver_licence: ["driving licence number", "driving licence numbers"],
  licence_plate: ["licence plate", "licence plates"],
  medical_record: ["medical record number", "medical record numbers"],
  ip: ["IP address", "IP addresses"],
  mac: ["MAC address", "MAC addresses"],
  dob: ["date of birth", "dates of birth"],
  bank_routing: ["bank routing number", "bank routing numbers"],
  bank_account: ["bank account number", "bank account numbers"],
  crypto_address: ["crypto address", "crypto addresses"],
  name: ["person's name", "persons' names"],
  address: ["postal address", "postal addresses"],
  api_key: ["API key", "API keys"],
  private_key: ["private key", "private keys"],
  jwt: ["JSON web token", "JSON web tokens"],
  connection_string: ["connection string", "connection strings"],
  password: ["password", "passwords"],
  secret: ["key, password or token", "keys, passwords and tokens"],
  custom: ["class of the workspace's own", "classes of the workspace's own"],
  "*": ["personal data that was found", "all personal data that was found"],
};

/** Classes that rules name and no built-in detector finds; a workspace can describe them as classes of its own. */
const wordsOfRules: Readonly<Record<string, readonly [one: string, several: string]>> = {
  health: ["health data", "health data"],
  biometric: ["biometric data", "biometric data"],
  genetic: ["genetic data", "genetic data"],
  religion: ["religious belief", "religious beliefs"],
  ethnicity: ["ethnic origin", "ethnic origins"],
  union: ["union membership", "union memberships"],
  sex_life: ["data on sex life", "data on sex life"],
  political: ["political opinion", "political opinions"],
  criminal: ["data on offences", "data on offences"],
  psychotherapy_note: ["psychotherapy note", "psychotherapy notes"],
  cvv: ["card verification code", "card verification codes"],
  track_data: ["track data of a card", "track data of cards"],
  pin: ["PIN", "PINs"],
  geo: ["precise location", "precise locations"],
  account_number: ["account number", "account numbers"],
  gender: ["gender", "genders"],
  nationality: ["nationality", "nationalities"],
  hidden_text: ["invisible text", "invisible text"],
};

const known = new Map(Object.entries({ ...wordsOfRules, ...words }));
const plain = (name: string): string => name.replaceAll("_", " ");

/** "Date of birth", at the start of a line; a workspace's own class by its name. */
export function classLabel(name: string): string {
  const label = known.get(name)?.[0] ?? plain(name);
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** "dates of birth", inside a sentence. */
export const classPlural = (name: string): string => known.get(name)?.[1] ?? plain(name);
