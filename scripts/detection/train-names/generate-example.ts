import { germanNouns, months, organisationForms, organisations, products, titleWords } from "./other-words";
import { personNames, type PersonNames } from "./person-names";
import { places, type Places } from "./places";
import type { Random } from "../random";
import { addressTexts, numberTexts } from "./number-sentences";
import { sentences, type Sentences } from "./sentences";
import { worldPlaces } from "./world-places";

export const labels = { other: 0, person: 1, address: 2 } as const;

export type GoldSpan = { readonly start: number; readonly end: number; readonly label: number };
export type Example = { readonly text: string; readonly spans: readonly GoldSpan[] };

/** Which entries of the lists may be used: `all`, or two parts that have nothing in common. */
export type Part = "all" | "train" | "held-out";
const heldOutEvery = 6;

type Texts = Sentences & { readonly numbers: readonly string[] };
type Material = {
  names: PersonNames;
  world: PersonNames;
  places: Places;
  worldPlaces: readonly Places[];
  sentences: Texts;
  vocabulary: string[];
};
type Piece = { text: string; label: number };

const locales = ["en", "en", "en", "en", "de", "de", "fr", "es", "it", "pt", "nl"];

function partOf(list: readonly string[], part: Part): readonly string[] {
  if (part === "all") return list;
  return list.filter((_, index) => (index % heldOutEvery === 0) === (part === "held-out"));
}

const nameParts = (names: PersonNames | undefined, part: Part): PersonNames => ({
  given: partOf(names?.given ?? [], part),
  family: partOf(names?.family ?? [], part),
});

const placeParts = (place: Places, part: Part): Places => ({
  ...place,
  streets: partOf(place.streets, part),
  cities: partOf(place.cities, part),
});

/** Makes a source of labelled texts; the same seed gives the same texts. */
export function createGenerator(part: Part, random: Random): () => Example {
  const material = new Map<string, Material>();
  for (const locale of new Set(locales)) {
    const own = sentences[locale];
    const where = places[locale];
    if (!own || !where) continue;
    const used: Texts = {
      people: partOf(own.people, part),
      addresses: partOf([...own.addresses, ...addressTexts], part),
      plain: partOf(own.plain, part),
      numbers: partOf(numberTexts, part),
    };
    const all = [...own.people, ...own.addresses, ...own.plain].join(" ");
    material.set(locale, {
      names: nameParts(personNames[locale], part),
      world: nameParts(personNames["world"], part),
      places: placeParts(where, part),
      worldPlaces: worldPlaces.map((place) => placeParts(place, part)),
      sentences: used,
      vocabulary: all.split(/[^\p{L}]+/u).filter((word) => /^\p{Ll}{3,}$/u.test(word)),
    });
  }
  return () => {
    const locale = random.pick(locales);
    const own = material.get(locale);
    return own ? new ExampleMaker(locale, own, random).make() : { text: "", spans: [] };
  };
}

const usualUnits = [" Apt. {n}", " Suite {n}", "\nSuite {n}", "\n Apt. {n}", ", Apt {n}", ", Unit {n}", ", Flat {n}", " #{n}", ", Floor {n}", " Suite {n} Suite {n}"]; // prettier-ignore
const frontUnits = ["Flat {n}, ", "Apt {n}, ", "Unit {n}, ", "Room {n}, ", "Suite {n}, ", "Floor {n}, ", "Building {n}, ", "Apartment {n}, ", "Level {n}, "]; // prettier-ignore
/** Lines that occur with the streets and towns of any country. */
const mixedLines = ["{s}\n {city}\n {country} {zip}", "{s}\n{city}\n{country} {zip}", "{s}, {city}, {country} {zip}", "{s}\n{city}, {region} {zip}", "{s} {city}", "{s} {city} {region}", "{s}, {city}, {country}", "{s}\n{city}\n{country}", "{s}, {city} {zip}, {country}", "{s}\n{city} {zip}\n{country}", "{s}, {city}, {zip}", "the corner of {s} and {t}", "{city}, {region} {zip}", "{s} ({city})", "{s} - {city}", "{zip} {city}, {s}", "{city}, {s}", "PSC ####, Box ####\nAPO AE #####", "Unit #### Box ####\nDPO AP #####", "USS {city}\nFPO AA #####"]; // prettier-ignore

/** Longer words with a capital: `12 Rue De La Paix`. */
const capitalised = (text: string): string =>
  text.replace(/(?<![\p{L}\d'])\p{Ll}(?=\p{L}{1,})/gu, (letter) => letter.toUpperCase());

/** Where the shares of people, addresses and numbers end; what is left is plain. */
const shares = { people: 0.36, addresses: 0.58, numbers: 0.8 } as const;

class ExampleMaker {
  readonly #locale: string;
  readonly #own: Material;
  readonly #random: Random;

  constructor(locale: string, own: Material, random: Random) {
    this.#locale = locale;
    this.#own = own;
    this.#random = random;
  }

  make(): Example {
    const count = 1 + this.#random.below(4);
    let text = "";
    const spans: GoldSpan[] = [];
    for (let index = 0; index < count; index += 1) {
      if (index > 0) text += this.#random.chance(0.6) ? " " : "\n";
      if (this.#random.chance(0.05)) text += this.#random.pick(["- ", "* ", "1. ", "> ", "| ", '"']);
      for (const piece of this.#sentence()) {
        if (piece.label !== labels.other)
          spans.push({ start: text.length, end: text.length + piece.text.length, label: piece.label });
        text += piece.text;
      }
    }
    return { text, spans };
  }

  #sentence(): Piece[] {
    const draw = this.#random.next();
    const { people, addresses, plain, numbers } = this.#own.sentences;
    const template = this.#random.pick(
      draw < shares.people ? people : draw < shares.addresses ? addresses : draw < shares.numbers ? numbers : plain,
    );
    return this.#vary(template)
      .split(/(\{\w+\})/)
      .filter((part) => part !== "")
      .flatMap((part) =>
        /^\{\w+\}$/.test(part) ? this.#slot(part.slice(1, -1)) : [{ text: part, label: labels.other }],
      );
  }

  /** Now and then another word of the language in the place of one, so that no single word decides. */
  #vary(template: string): string {
    return template.replace(/(?<![\p{L}{\\])\p{Ll}{3,}(?![\p{L}}])/gu, (word) =>
      this.#random.chance(0.08) ? this.#random.pick(this.#own.vocabulary) : word,
    );
  }

  #slot(name: string): Piece[] {
    const other = (text: string): Piece[] => [{ text, label: labels.other }];
    const person = (text: string): Piece[] => [{ text, label: labels.person }];
    switch (name) {
      case "P":
        return person(this.#person());
      case "G":
        return person(this.#given());
      case "F":
        return person(this.#family());
      case "A":
        return [{ text: this.#address(), label: labels.address }];
      case "S":
        return [{ text: this.#street(this.#place()), label: labels.address }];
      case "phone":
        return other(this.#digits(this.#random.pick(["+## ### ### ###", "+1 (###) ###-####", "###-###-####", "0### ######", "0## ## ## ## ##", "+## # ## ## ## ##", "(0##) #### ####"]))); // prettier-ignore
      case "words":
        return other(this.#words());
      case "mail":
        return other(`${this.#given().toLowerCase()}@example.org`);
      case "n":
        return other(this.#number());
      case "org":
        return other(this.#organisation());
      case "product":
        return other(this.#random.chance(0.15) ? this.#splice(products) : this.#random.pick(products));
      case "city":
        return other(this.#city());
      case "country":
        return other(this.#random.pick(this.#own.places.countries));
      case "month":
        return other(this.#random.pick(months[this.#locale] ?? []));
      case "noun":
        return other(this.#noun());
      case "title":
        return other(this.#title());
      case "date":
        return other(this.#date());
      default:
        return other(`${this.#random.below(24)}${this.#random.pick([":", ":", "."])}${10 + this.#random.below(50)}`);
    }
  }

  /** A word that no list has, made of the halves of two: the tagger has to judge words that it never saw. */
  #splice(list: readonly string[]): string {
    const [first, second] = [this.#random.pick(list), this.#random.pick(list)];
    const head = first.slice(0, Math.max(2, Math.ceil(first.length * 0.6)));
    return (
      head +
      second
        .slice(Math.floor(second.length * 0.5))
        .toLowerCase()
        .replace(/[^\p{L}]/gu, "")
    );
  }

  #names(kind: "given" | "family"): string {
    const list = (this.#random.chance(0.15) ? this.#own.world : this.#own.names)[kind];
    return this.#random.chance(0.1) ? this.#splice(list) : this.#random.pick(list);
  }

  #given(): string {
    const name = this.#names("given");
    return this.#random.chance(0.04) ? `${name}-${this.#random.pick(this.#own.names.given)}` : name;
  }

  #family(): string {
    const name = this.#names("family");
    const particles: Record<string, readonly string[]> = {
      nl: ["van der ", "van den ", "de ", "van ", "ten "], de: ["von ", "von der ", "zu "], fr: ["de ", "Le ", "du "],
      it: ["De ", "Di ", "Della "], pt: ["da ", "dos ", "de "], es: ["de la ", "del "], en: ["Mc", "O'", "Mac", "van "],
    }; // prettier-ignore
    const share = this.#locale === "nl" || this.#locale === "pt" ? 0.3 : 0.07;
    if (this.#random.chance(share)) return this.#random.pick(particles[this.#locale] ?? []) + name;
    if (this.#random.chance(0.05)) return `${name}-${this.#random.pick(this.#own.names.family)}`;
    const doubles = this.#locale === "es" || this.#locale === "pt" ? 0.4 : 0;
    return this.#random.chance(doubles) ? `${name} ${this.#random.pick(this.#own.names.family)}` : name;
  }

  #person(): string {
    const draw = this.#random.next();
    const [given, family] = [this.#given(), this.#family()];
    if (draw < 0.64) return `${given} ${family}`;
    if (draw < 0.78) return given;
    if (draw < 0.84) return `${given} ${given.slice(0, 1)}. ${family}`;
    if (draw < 0.88) return `${given} ${this.#given()} ${family}`;
    if (draw < 0.9) return `${given.slice(0, 1)}. ${this.#given().slice(0, 1)}. ${family}`;
    if (draw < 0.92) return `${given.slice(0, 1)}. ${family}`;
    if (draw < 0.96) return `${given} ${family}`.toUpperCase();
    return family;
  }

  #number(): string {
    const draw = this.#random.next();
    if (draw < 0.2) return String(1_950 + this.#random.below(80));
    return String(1 + this.#random.below(draw < 0.6 ? 99 : draw < 0.8 ? 999 : 99_999));
  }

  #digits(pattern: string): string {
    return pattern.replace(/[#@]/g, (sign) =>
      sign === "#" ? String(this.#random.below(10)) : String.fromCharCode(65 + this.#random.below(26)),
    );
  }

  #city(): string {
    return this.#random.chance(0.1)
      ? this.#splice(this.#own.places.cities)
      : this.#random.pick(this.#own.places.cities);
  }

  /** Mostly the language's own country, now and then another. */
  #place(): Places {
    return this.#random.chance(0.4) ? this.#random.pick(this.#own.worldPlaces) : this.#own.places;
  }

  #town(place: Places): string {
    const draw = this.#random.next();
    if (draw < 0.2) return this.#splice(place.cities);
    if (draw < 0.25) return this.#splice(place.cities).toUpperCase();
    return this.#random.pick(place.cities);
  }

  #street(place: Places): string {
    const name = this.#random.chance(0.3) ? this.#splice(place.streets) : this.#random.pick(place.streets);
    const street = this.#digits(this.#random.pick(place.street))
      .replaceAll("{name}", name)
      .replace("{given}", () => this.#random.pick(this.#own.names.given))
      .replace("{family}", () => this.#random.pick(this.#own.names.family))
      .replace("{city}", () => this.#random.pick(place.cities))
      .replace(/\{n\}/g, () => this.#houseNumber());
    const written = this.#random.chance(0.2) ? capitalised(street) : street;
    // Some systems put a number of their own before the whole.
    return this.#random.chance(0.08) ? `${this.#number()} ${written}` : written;
  }

  #houseNumber(): string {
    const draw = this.#random.next();
    const number = String(1 + this.#random.below(draw < 0.6 ? 150 : draw < 0.9 ? 999 : 99_999));
    return this.#random.chance(0.06) ? number + this.#random.pick(["a", "B", "b", "-3", "/2", "-7"]) : number;
  }

  #address(): string {
    const place = this.#place();
    const other = this.#random.chance(0.08) ? this.#random.pick(this.#own.worldPlaces) : place;
    const units = this.#random.chance(0.3) ? usualUnits : place.unit;
    const unit = this.#random.chance(0.25) ? this.#random.pick(units).replace("{n}", this.#number()) : "";
    const line = this.#random.chance(0.15) ? this.#random.pick(mixedLines) : this.#random.pick(place.line);
    const address = this.#digits(line)
      .replace("{s}", () => this.#street(place) + unit)
      .replace("{t}", () => this.#street(other))
      .replace("{zip}", () => this.#digits(this.#random.pick(other.zip)))
      .replace("{city}", () => this.#town(other))
      .replace("{region}", () => this.#random.pick(other.regions))
      .replace("{country}", () => this.#random.pick(other.countries));
    const front = this.#random.chance(0.06) ? this.#random.pick(frontUnits).replace("{n}", this.#number()) : "";
    return this.#set(front + address);
  }

  /** The same in lines, in capitals, in small letters, behind quotation marks. */
  #set(address: string): string {
    const draw = this.#random.next();
    if (draw < 0.1) return address.replaceAll(", ", this.#random.pick(["\n", "\n", ",\n", "\n  ", " ", "\n> "]));
    if (draw < 0.13) return address.toUpperCase();
    if (draw < 0.17) return address.toLowerCase();
    if (draw < 0.2)
      return address.replaceAll("\n", this.#random.pick(["\n ", "\n    ", "\n\n ", "\n> ", "\n>", " | "]));
    return address;
  }

  #organisation(): string {
    const name = this.#random.chance(0.2) ? this.#splice(organisations) : this.#random.pick(organisations);
    return this.#random
      .pick(organisationForms)
      .replace("{o}", name)
      .replace("{f}", this.#random.pick(this.#own.names.family));
  }

  #noun(): string {
    const first = this.#random.pick(germanNouns);
    if (this.#random.chance(0.5)) return first;
    return first + this.#random.pick(["", "s", ""]) + this.#random.pick(germanNouns).toLowerCase();
  }

  /** Small words in any order, now and then with a capital between them. */
  #words(): string {
    const parts = Array.from({ length: 1 + this.#random.below(6) }, () => this.#random.pick(this.#own.vocabulary));
    if (this.#random.chance(0.15)) parts.push(this.#random.pick(this.#own.places.cities));
    return parts.join(" ");
  }

  #title(): string {
    const list = titleWords[this.#random.chance(0.5) ? this.#locale : "en"] ?? [];
    const count = 1 + this.#random.below(5);
    const parts = Array.from({ length: count }, () =>
      this.#random.chance(0.15) ? this.#splice(list) : this.#random.pick(list),
    );
    const text = parts.join(this.#random.chance(0.1) ? " & " : " ");
    return this.#random.chance(0.12) ? text.toUpperCase() : text;
  }

  #date(): string {
    const [day, month, year] = [1 + this.#random.below(28), 1 + this.#random.below(12), 1_940 + this.#random.below(90)];
    const name = this.#random.pick(months[this.#locale] ?? []);
    const forms = [`${day}.${month}.${year}`, `${year}-0${1 + (month % 9)}-${day}`, `${name} ${day}, ${year}`, `${day} ${name} ${year}`, `${day}/${month}/${year}`, `${day}. ${name}`]; // prettier-ignore
    return this.#random.pick(forms);
  }
}
