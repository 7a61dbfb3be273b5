import * as names from "@/lib/governance/detectors/names/arabic-names";
import * as lists from "@/lib/governance/detectors/names/words/arabic-words";
import type { Language } from "./han-example";
import type { Random } from "../random";

const split = (list: string): string[] => list.split(/\s+/).filter((word) => word !== "");
const given = split(names.arabicGivenNames);
const also = split(names.arabicGivenAlsoWords);
const families = split(names.arabicFamilyNames);
const foreign = split(names.arabicForeignNames);
const outside = split(names.arabicForeignFamilies);
const letters = Array.from("ببتتجحخدذررسسشصضطعغففققككللممننهوويياا");
const towns = ["مصري", "بغدادي", "حلبي", "تميمي", "شمري", "عتيبي", "حربي", "زهراني", "غامدي", "قحطاني", "دوسري", "مطيري", "عنزي", "رشيدي", "هاشمي", "حسيني", "موسوي", "نعيمي", "جبوري", "دليمي", "عبيدي", "ربيعي", "ساعدي", "مالكي", "خزرجي", "أنصاري", "قرشي", "بكري", "فاسي", "تونسي", "جزائري", "طرابلسي", "مغربي", "شامي", "نابلسي", "خليلي", "مقدسي", "عراقي", "كردي", "تركي", "شرقاوي", "منياوي", "طنطاوي", "سيوطي", "دمياطي", "نحاس", "صباغ", "فرا", "حمصي", "منصوري", "شامسي", "كعبي", "كتبي", "مزروعي", "بلوشي", "حارثي", "بوسعيدي", "كواري", "ثاني", "صباح", "خالد", "أسد", "حكيم", "صدر", "جعفري", "علاوي", "ياور", "بارزاني", "طالباني", "زيباري"]; // prettier-ignore

function strange(random: Random): string {
  let word = random.pick(letters);
  const length = 2 + random.below(5);
  for (let index = 0; index < length; index += 1) word += random.pick(random.chance(0.4) ? ["ا", "و", "ي"] : letters);
  return word + random.pick(["", "", "ن", "س", "ر", "و", "يف", "سون", "وف", "ي", "ل", "تش", "و", "ة", "ة", "ان", "ين"]);
}

function family(random: Random): string {
  const draw = random.next();
  if (draw < 0.35) return `ال${random.pick(towns)}`;
  if (draw < 0.45) return random.pick(families);
  if (draw < 0.6) return random.pick(given);
  return random.chance(0.5) ? strange(random) : `ال${strange(random)}`;
}

function person(slot: string, random: Random): string {
  if (slot === "G") return random.pick(random.chance(0.8) ? given : also);
  if (slot === "S")
    return random.pick(random.chance(0.6) ? outside : random.chance(0.5) ? families : [strange(random)]);
  if (slot === "F") {
    const first = random.chance(0.85) ? random.pick(foreign) : strange(random);
    return `${first} ${random.chance(0.45) ? random.pick(outside) : strange(random)}`;
  }
  const first = random.chance(0.08) ? strange(random) : random.pick(random.chance(0.75) ? given : also);
  const draw = random.next();
  if (draw < 0.55) return `${first} ${family(random)}`;
  if (draw < 0.72) return `${first} ${random.pick(given)} ${family(random)}`;
  if (draw < 0.76) return `${first} بن ${random.chance(0.5) ? random.pick(given) : strange(random)}`;
  if (draw < 0.8) return `${first} بن ${random.pick(given)} ${family(random)}`;
  if (draw < 0.86) return `عبد ${random.pick(["الله", "الرحمن", "العزيز", "الكريم", "القادر", "الحميد", "السلام", "اللطيف", "الوهاب", "الناصر", "الفتاح", "المجيد"])} ${family(random)}`; // prettier-ignore
  if (draw < 0.92) return `${random.pick(["أبو", "ابو", "أم"])} ${random.pick(given)}`;
  return `${first} آل ${random.pick(given)}`;
}

const nouns = split(lists.arabicNouns);
const many = (count: number, word: string): string[] => Array.from({ length: count }, () => word);
const words = {
  N: [...nouns, ...nouns, ...many(120, "{N} {N}"), ...many(150, "{x}"), ...many(60, "ال{x}"), ...many(40, "و{N}"), ...many(40, "ب{N}"), ...many(40, "ل{N}"), ...many(30, "{also}"), ...many(25, "{also} {N}"), ...many(10, "{also} {x}"), ...many(12, "{also} ال{x}"), ...many(10, "ب{also}"), ...many(8, "{fore}")], // prettier-ignore
  also,
  fore: foreign,
  x: Array.from({ length: 400 }, (_, index) => {
    const at = (step: number): string => letters[(index * 13 + step * 7 + (index >> 3)) % letters.length] ?? "";
    return at(1) + at(2) + (index % 3 === 0 ? "ا" : "") + at(3) + (index % 2 === 0 ? "ة" : index % 5 === 0 ? "ات" : "");
  }),
  V: [...split(lists.arabicVerbs), ...many(60, "ي{x}"), ...many(40, "ت{x}"), ...many(20, "سي{x}")],
  say: split(lists.arabicSaying),
  T: [...split(lists.arabicTitles), ...many(20, "{T} {nat}"), ...many(30, "وزير {N}"), ...many(15, "رئيس {N}"), ...many(15, "مدير {N}"), ...many(10, "رئيس الوزراء {nat}")], // prettier-ignore
  nat: ["الأميركي", "الأمريكي", "الفرنسي", "البريطاني", "الروسي", "الإيراني", "العراقي", "اللبناني", "المصري", "السوري", "الفلسطيني", "الإسرائيلي", "المغربي", "التونسي", "السعودي", "الكويتي", "الأردني", "التركي", "السابق", "الحالي", "السابقة", "العام", "الجديد", "الراحل"], // prettier-ignore
  L: [...split(lists.arabicPlaces), ...many(20, "{x}")],
  O: ["شركة {N}", "شركة {fam}", "بنك {L}", "جامعة {L}", "جامعة الملك {king}", "شارع {fam}", "مدينة {fam}", "مستشفى {fam}", "نادي {L}", "فريق {N}", "حزب {N}", "قناة {N}", "صحيفة {N}", "مدرسة {fam}", "مؤسسة {fam}"], // prettier-ignore
  fam: [...families, ...given, ...towns.map((town) => `ال${town}`)],
  king: ["سعود", "فهد", "فيصل", "عبدالعزيز", "خالد"],
  small: split(names.arabicSmall),
  label: split(lists.arabicLabels),
  D: ["أمس", "اليوم", "امس", "يوم الاثنين", "يوم الأحد", "مساء أمس", "صباح اليوم", "العام الماضي", "في {n}", "الشهر المقبل", "بعد {N}", "خلال {N}"],
  n: ["3", "12", "15", "2004", "1990", "100", "٢٠٢٤"],
  end: [" .", ".", "", " {small} {N} {N}.", " في {L}.", " {D}.", "، {V} {N} {small} {N}.", " ، {V} {N} .", " أن {N} {V} {N} .", " ان {N} {V} {small} {N} ."],
  who: ["{P}", "{P}", "{P}", "{F}", "{F}", "{S}", "{S}", "{G}"],
} as const; // prettier-ignore

const people = [
  "{say} {who}{end}", "{say} {who} أن {N} {V} {N}{end}", "{say} {who} {small} {N}{end}", "{say} {T} {who}{end}", "{T} {who} {V} {N}{end}", "{N} {V} {T} {who}{end}", "{T} {N} {who}{end}", "{V} {who} {N}{end}", "{V} {who} {small} {N}{end}", "{N} {who} {V} {N}{end}", "{who} {V} {N}{end}", "{who} و{G} {V} {N}{end}",
  "{P} و{P} و{P} {V} {N}.", "{P}، {P}، {P}", "{N} {small} {who}{end}", "مع {who}{end}", "{N} مع {who} {small} {N}{end}", "{N} بين {who} و{who}{end}", "{N} ({who}) {V} {N}{end}", "{label}: {P}", "{label}: {P}\n", "{label} : {P}\n{label} : {P}\n", "{T} {P}\n", "{T} {P}{end}", "{T} {P} {V} {N}{end}", "أنا {P} {V} {N}{end}", "{label}: {P}\n{label}: {P}\n", "{n}: {P}\n", "[{n}] {P}: {N} {V}\n[{n}] {P}: {V} {N}\n", "عزيزي {P}،\n{V} {N}.", "السيد {P} المحترم", "مرحبا {G}، {V} {N}.", "اسمي {P} و{V} {N}.",
  "{V} {P} {N} {D}.", "{V} {N} مع {P} و{P}.", "{N} {P} {V} {small} {N}.", "{D} {V} {P} {small} {N}.", "{V} {N} {small} {P} {N}.", "{small} {P} {V} {N}.", "{N} {V} {P} {N} {small} {N}.",
  "مع تحياتي،\n{P}", "{P}\n{T} {N}\n", "{N} إلى {P} قبل {N}.", "{N} {V} ل{P}", "{T} {who} ، {T} {N}{end}", "كتب {P} {N}{end}", "{D} {say} {who}{end}", "اتصل {P} {D}{end}", "« {N} {V} » {say} {who}{end}", "{O} {who}{end}", "{N} {N} {who}{end}", "{T} {F} و{T} {F}{end}", "{who} {small} {N}{end}", "{who} هو {T} {N}{end}",
]; // prettier-ignore
const plain = [
  "{V} {N} {N}{end}", "{N} {V} {small} {N}{end}", "{say} {N} {N}{end}", "{say} {T} {small} {N}{end}", "{T} {V} {N}{end}", "{T} {nat} {V} {N}{end}", "{V} {O} {N}{end}", "{O} {V} {N}{end}", "{D} {V} {N}{end}", "{N} و{N} و{N} {small} {N}{end}", "{L} ({N}) {V} {N}{end}", "{N} {small} {L}{end}", "{N}: {N}\n", "{label} {N}: {n}\n", "{label} {N} {V} {N}.", "{small} {N} {small} {N} {V} {N}{end}", "{N} {N} {N} {small} {V} {N}{end}", "{x} {x} {V} {N}{end}", "{V} {x} {N}{end}", "{say} {x} {N}{end}", "{small} {x} {small} {x}{end}", "{N} « {N} » {V}{end}", "{V} {V} {N}{end}", "{N} {x} {N}{end}", "{T} {x} {N}{end}", "{small} {V} {N} {small}{end}",
]; // prettier-ignore

export const arabic: Language = { patterns: [...people, ...plain, ...plain, ...plain], words, person, people: new Set(["P", "F", "S", "G"]), gap: " " }; // prettier-ignore
