import { stemWord } from "@/lib/models/builtin/stem-word";

/**
 * A small thesaurus of office and contract language, so that a question may use other words than the document.
 * Each line is a group whose members stand for one another; a member of two words matches them side by side.
 */
const groups = `
  vacation|holiday|annual leave|paid leave|pto|time off|days off
  sick|ill|illness|sickness|unwell
  sick pay|sickness pay
  parental|maternity|paternity|adoption|new parent|baby
  refund|money back|reimburse|repay|repayment|credit back
  cancel|terminate|termination|end|stop|discontinue|quit|withdraw
  resign|resignation|quit|leave the company|hand in notice
  notice|notice period|advance warning
  salary|wage|pay|compensation|remuneration|earn
  bonus|incentive|commission
  raise|pay review|salary review
increase|rise|raise|grow|go up
decrease|fall|reduce|lower|drop|go down
fast|quick|quickly|speed|speeding
ticket|fine|penalty
big|large|size
luggage|baggage
illegal|unlawful|against the law
job|position|role|post
boss|head|lead|chief
workday|working day|business day
  price|cost|fee|charge|rate|tariff
  expense|cost|spend|spending|expenditure|claim
  invoice|bill|billing
  late|overdue|delayed|delay
  fine|penalty|interest|surcharge
  remote|home|from home|hybrid|telework
  office|workplace|site|premises
  laptop|computer|device|equipment|hardware|notebook
  password|passphrase|credential
  login|sign in|log in|access
  phishing|suspicious email|scam
  breach|incident|leak|compromise
  report|notify|tell|inform|alert
  boss|manager|supervisor|line manager|superior
  colleague|coworker|team member
  hire|recruit|join|onboard|start
  probation|trial period|trial
  training|course|learn|learning|education|development
  dismissal|fire|fired|dismiss|let go
  complaint|grievance|dispute|problem|issue
  harassment|bullying|discrimination
  deliver|ship|shipping|dispatch|send|delivery
  arrive|receive|get|delivery
receive|pay
  return|send back|give back
  window|period|time limit|deadline|within
  abroad|another country|foreign country
  doctor note|sick note|medical certificate
  returnable|return
  product|goods|item|article|merchandise
  broken|defect|defective|damaged|faulty
  warranty|guarantee
  replace|replacement|exchange|swap
  repair|fix|remedy
  customer|client|buyer|purchaser
  supplier|vendor|seller|provider|contractor
  contract|agreement
  renew|renewal|extend|extension
  duration|term|length|period
  expire|expiry|end|expiration
  confidential|confidentiality|secret|nda|non disclosure
  liability|liable|responsible|responsibility
  insurance|insured|cover|coverage
  law|legal|jurisdiction|governing law
  court|arbitration|dispute
  approve|approval|sign off|authorise|authorize|permission|consent
  limit|cap|maximum|ceiling|upper|most
  minimum|least|lowest
  deadline|due date|due
  discount|rebate|reduction
  annual|yearly|year|per year
  monthly|month|per month
  weekly|week|per week
  daily|day|per day
  subscription|plan|membership
  upgrade|downgrade|switch|change
  data|information|record
  keep|retain|retention|store|stored
  delete|erase|erasure|remove|destroy
  backup|back up|copy
  support|help|helpdesk|assistance
  respond|reply|answer|response time
  available|availability|uptime
  outage|downtime|interruption|down|unavailable
  travel|trip|journey
  hotel|accommodation|lodging
  meal|food|lunch|dinner|subsistence
  train|rail
  flight|fly|air travel|plane
  car|vehicle|drive|driving|mileage
  dog|pet|animal
cat|pet|animal
  dress|clothes|clothing|attire
  gift|hospitality|present
  smoke|smoking|vape
  alcohol|drink|drinking|wine|beer
  pension|retirement
  health|medical|doctor
  overtime|extra hours|additional hours
  hours|working time|schedule
  break|lunch break|rest
  contact|email|call|phone|reach
  lost|stolen|theft|missing
  begin|start|commence|effective
  quality|standard|acceptance
  inspect|audit|check
  subcontract|subcontractor|assign|third party
  buy|purchase|order|procure
  free|no charge|no cost|complimentary
  kid|child|dependant|family
  student|school|university
  allowance|stipend|budget
  gym|fitness|wellbeing|wellness
  visitor|guest
  emergency|fire|evacuation
  prohibited|forbidden|not allowed|banned|must not|not permitted
  allowed|permitted|may
  headquarters|head office|based|located|location|address
`;

const table = new Map<string, Set<string>>();

for (const line of groups.trim().split("\n")) {
  const members = line
    .trim()
    .split("|")
    .map((member) => member.trim().split(/\s+/).map(stemWord).join(" "));
  for (const member of members) {
    const others = table.get(member) ?? new Set<string>();
    for (const other of members) if (other !== member) others.add(other);
    table.set(member, others);
  }
}

/** What may stand for a stem, or for two stems joined by a space. Empty when nothing is known. */
export function synonymsOf(stems: string): readonly string[] {
  return [...(table.get(stems) ?? [])];
}
