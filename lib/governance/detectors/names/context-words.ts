/** What stands beside a name: the kinds of neighbours that the score tells apart. */
export const sides = {
  other: 0, article: 1, towards: 2, place: 3, role: 4, verb: 5, and: 6, start: 7, comma: 8, colon: 9, quote: 10, sign: 11,
  ordinary: 12, body: 13, capital: 14, number: 15, possessive: 16, period: 17, bracket: 18, of: 19, street: 20,
} as const; // prettier-ignore
export const sideCount = 21;

const words: readonly (readonly [number, string])[] = [
  [sides.article, "the a an this that these our their its no any every each some le la les l un une ce cette ces el los las una unos der die das dem den des ein eine einer einem einen il lo gli o os as uma het een im am vom beim ins ans"],
  [sides.towards, "with by from to for via cc mit von an für durch bei con por para a par avec pour chez contra gegen met door voor od z przez da com per ao à que et than as like between without"],
  [sides.place, "in at near into across around outside inside towards nach aus en dans desde hasta entre sur sobre nel nella w em no na te"],
  [sides.role, "colleague manager patient client customer employee director engineer doctor nurse teacher professor author writer actor actress singer president minister chancellor secretary chairman chairwoman chief officer friend wife husband brother sister son daughter father mother uncle aunt cousin witness tenant neighbour neighbor candidate applicant passenger lawyer attorney judge coach captain player striker midfielder defender goalkeeper boxer cyclist composer painter poet architect analyst spokesman spokeswoman leader founder user contact kollege kollegin kunde kundin patientin herr frau professorin minister ministerin präsident trainer autor autorin sänger schauspieler schauspielerin bruder schwester sohn tochter vater mutter freund freundin cliente paciente colega señor señora señorita don doña doctor presidente ministro autor actor actriz cantante hermano hermana hijo hija padre madre esposa marido collègue patiente client monsieur madame docteur président ministre auteur acteur actrice chanteur chanteuse frère sœur fils fille père mère ami amie signor signora dottor dottoressa presidente ministro attore attrice cantante fratello sorella figlio figlia amico collega chef"],
  [sides.verb, "said says saying asked asks told tells tell ask call called calls wrote writes works worked is was were has had will would can could did does thinks thought wants wanted needs needed joined left met meet thank thanks contact visited married played won lost signed sent agreed replied confirmed explained added argued who whose born died became remind hire hired invite invited congratulate see saw hat war ist sagte sagt fragte schrieb rief wird wurde kann will kam ging möchte hatte dijo dice pidió llamó escribió es fue ha había nació será trabaja quiere murió firmó a est était dit demandé écrit appelé né née sera travaille veut vient disse dice ha è era scrisse nato nata lavora vuole foi é disse tem trabalha zegt zei heeft werkt werd"],
  [sides.and, "and und y e et en & i och og or oder ou o"],
  [sides.of, "of de di du del della do van"],
  [sides.street, "street rue calle avenue via rua piazza plaza place boulevard avenida st lake mount san saint santa fort port cape"],
]; // prettier-ignore

const table = new Map<string, number>();
for (const [side, list] of words) for (const word of list.split(" ")) if (!table.has(word)) table.set(word, side);

/** The kind of a word in lower case; `other` when it says nothing. */
export const sideOf = (word: string): number => table.get(word) ?? sides.other;
