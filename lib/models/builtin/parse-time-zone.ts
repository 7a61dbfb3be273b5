/** Places whose zone is not named after them. Capitals and large cities of the zone database need no line here. */
const places: Readonly<Record<string, string>> = {
  utc: "UTC",
  gmt: "UTC",
  greenwich: "UTC",
  est: "America/New_York",
  edt: "America/New_York",
  pst: "America/Los_Angeles",
  pdt: "America/Los_Angeles",
  cst: "America/Chicago",
  mst: "America/Denver",
  cet: "Europe/Paris",
  bst: "Europe/London",
  jst: "Asia/Tokyo",
  ist: "Asia/Kolkata",
  "san francisco": "America/Los_Angeles",
  "los angeles": "America/Los_Angeles",
  seattle: "America/Los_Angeles",
  california: "America/Los_Angeles",
  "las vegas": "America/Los_Angeles",
  "new york city": "America/New_York",
  nyc: "America/New_York",
  boston: "America/New_York",
  washington: "America/New_York",
  miami: "America/New_York",
  atlanta: "America/New_York",
  philadelphia: "America/New_York",
  austin: "America/Chicago",
  houston: "America/Chicago",
  dallas: "America/Chicago",
  texas: "America/Chicago",
  montreal: "America/Toronto",
  ottawa: "America/Toronto",
  beijing: "Asia/Shanghai",
  shenzhen: "Asia/Shanghai",
  china: "Asia/Shanghai",
  "hong kong": "Asia/Hong_Kong",
  delhi: "Asia/Kolkata",
  "new delhi": "Asia/Kolkata",
  mumbai: "Asia/Kolkata",
  bangalore: "Asia/Kolkata",
  bengaluru: "Asia/Kolkata",
  india: "Asia/Kolkata",
  osaka: "Asia/Tokyo",
  kyoto: "Asia/Tokyo",
  japan: "Asia/Tokyo",
  korea: "Asia/Seoul",
  "south korea": "Asia/Seoul",
  hanoi: "Asia/Ho_Chi_Minh",
  kyiv: "Europe/Kyiv",
  germany: "Europe/Berlin",
  munich: "Europe/Berlin",
  hamburg: "Europe/Berlin",
  frankfurt: "Europe/Berlin",
  france: "Europe/Paris",
  lyon: "Europe/Paris",
  uk: "Europe/London",
  england: "Europe/London",
  britain: "Europe/London",
  manchester: "Europe/London",
  edinburgh: "Europe/London",
  scotland: "Europe/London",
  ireland: "Europe/Dublin",
  spain: "Europe/Madrid",
  barcelona: "Europe/Madrid",
  italy: "Europe/Rome",
  milan: "Europe/Rome",
  switzerland: "Europe/Zurich",
  geneva: "Europe/Zurich",
  austria: "Europe/Vienna",
  netherlands: "Europe/Amsterdam",
  sweden: "Europe/Stockholm",
  norway: "Europe/Oslo",
  denmark: "Europe/Copenhagen",
  finland: "Europe/Helsinki",
  poland: "Europe/Warsaw",
  portugal: "Europe/Lisbon",
  greece: "Europe/Athens",
  turkey: "Europe/Istanbul",
  "abu dhabi": "Asia/Dubai",
  "tel aviv": "Asia/Jerusalem",
  israel: "Asia/Jerusalem",
  egypt: "Africa/Cairo",
  "cape town": "Africa/Johannesburg",
  "rio de janeiro": "America/Sao_Paulo",
  rio: "America/Sao_Paulo",
  singapore: "Asia/Singapore",
  canberra: "Australia/Sydney",
  "new zealand": "Pacific/Auckland",
  wellington: "Pacific/Auckland",
  hawaii: "Pacific/Honolulu",
};

let cities: Map<string, string> | undefined;

function listCities(): Map<string, string> {
  if (cities) return cities;
  cities = new Map();
  for (const zone of Intl.supportedValuesOf("timeZone")) {
    const city = zone.split("/").at(-1)?.replaceAll("_", " ").toLowerCase();
    if (city && zone.includes("/") && !cities.has(city)) cities.set(city, zone);
  }
  return cities;
}

const fold = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();

/** The IANA zone that a text names, by zone id, city or country; null when it names none. The longest name wins. */
export function parseTimeZone(text: string): string | null {
  const iana = /\b[A-Z][A-Za-z]+\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?\b/.exec(text)?.[0];
  if (iana && (Intl.supportedValuesOf("timeZone").includes(iana) || isZone(iana))) return iana;
  const words = fold(text)
    .replace(/[^\p{L}\s]/gu, " ")
    .split(/\s+/)
    .filter((word) => word !== "");
  for (let size = Math.min(4, words.length); size >= 1; size -= 1) {
    for (let start = 0; start + size <= words.length; start += 1) {
      const name = words.slice(start, start + size).join(" ");
      const zone = places[name] ?? listCities().get(name);
      if (zone) return zone;
    }
  }
  return null;
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
