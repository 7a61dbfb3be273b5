import { stemWord } from "@/lib/models/builtin/stem-word";

const split = (text: string): string[] => text.trim().split(/\s+/);

/** Words that carry no subject: articles, pronouns, auxiliaries, question words. Stems, so they compare directly. */
const functionWords = split(`
  a an the this that these those of to in on at by for from with without into onto over under about above below
  between among through during before after since until upto as than then so if or and but nor not no yes
  i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose
  which what when where why how is am are was were be been being do does did done have has had having will would
  shall should can could may might must ought there here also just only very too more most much many any some each
  every all both either neither such same other another else own per via please tell show give let know want need
  back up out off away again still last next ago yesterday today tomorrow now
  long much many often soon far large big high usually bring brings take takes taken taking
  like whether while because however therefore thus etc im ive id dont doesnt isnt arent cant cannot whats hows
  wheres whos theres get gets got getting make made happen happens happened say says said go goes going
  el la los las un una unos unas de del al y o en que cual cuales cuando donde como para por con sin es son se su
  le les des du et ou est sont quel quelle quels quelles quand comment pour avec sans dans une
  der das ein eine einer eines dem und oder ist sind wie wann wo welche welcher welches fur mit ohne im zu auf
  il lo gli uno di e che quale quando dove per con non
  os as um uma do da dos das em qual quais
  het een van voor met zonder wat hoe
`);

/** Words that a question often has and its answer often lacks: they count, but little. */
const lightWords = split(`
  policy policies rule rules company companies organisation organization business document documents handbook
  manual text file page section part information detail details thing things case cases kind type sort way
  promise promises matter matters buy bought arrive arrived week weeks
  term terms condition conditions long time times much number amount total current currently new allowed allow permitted possible able need
  required require requirement requirements use used using work works contact happen explain describe describes
  mean means list name names find out question answer exactly usually normally generally
  i'm someone somebody anyone anybody person people customer customers employee employees staff user users
  happen take takes taking give given receive receives offer offers offered apply applies does have say there
  year day month week hour minute down one two three four five six seven eight nine ten
`);

const stems = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(stemWord));

export const functionStems = stems(functionWords);
export const lightStems = stems(lightWords);

/** How much a question's word should weigh before its rarity is looked at: 0, a little, or fully. */
export function wordWeight(stem: string): number {
  if (functionStems.has(stem)) return 0;
  if (lightStems.has(stem)) return 0.3;
  return 1;
}

/** A sentence in a document that talks to a machine rather than to its reader: it is never quoted or summarised. */
export const machineInstruction =
  /\b(?:ignore|disregard|forget|override)\b.{0,30}\b(?:previous|prior|above|earlier|all|your)\b.{0,20}\b(?:instructions?|rules?|prompts?|messages?|guidelines?)\b|\bsystem prompt\b|\byou are now\b|\bnew instructions?:/i;
