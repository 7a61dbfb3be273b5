import { scanText } from "@/lib/governance/detectors/scan";
import { detect } from "@/lib/governance/detectors/detect";
import { scoreInjection } from "@/lib/governance/detectors/score-injection";
import { detectEmails, detectNetwork } from "@/lib/governance/detectors/email-and-network";
import { detectBankNumbers, detectCards, detectIbans } from "@/lib/governance/detectors/cards-and-banks";
import { detectCryptoAddresses } from "@/lib/governance/detectors/crypto-addresses";
import { detectBirthDates } from "@/lib/governance/detectors/dates-of-birth";
import { detectDocuments } from "@/lib/governance/detectors/documents";
import { detectNationalIds } from "@/lib/governance/detectors/national-ids";
import { detectPhones } from "@/lib/governance/detectors/phone";
import { detectSecrets } from "@/lib/governance/detectors/secrets";
const dense=
  "Ana Lopez, ana.lopez@example.org, +44 20 7946 0958, card 4111 1111 1111 1111, IBAN DE89 3704 0044 0532 0130 00, SSN 536-90-4399, from 203.0.113.7, born 12/05/1984, key AKIAIOSFODNN7EXAMPLE. ".repeat(100).slice(0,16384);
const sample =
  "Hi team, please send the signed contract to ana.lopez@example.org before Friday and call me on +44 20 7946 0958 when it is done; the invoice can wait until next week, and tell Marco that I agree. Best, Jo.";
for (const x of [dense, sample]) {
const s=scanText(x);
function b(name:string,f:()=>unknown){ const n=x.length>1000?60:3000; for(let i=0;i<n;i++) f(); let best=1e9; for(let r=0;r<7;r++){const t0=performance.now(); for(let i=0;i<n;i++) f(); best=Math.min(best,(performance.now()-t0)/n*1000);} console.log(name.padEnd(10),best.toFixed(1),"us", (best/(x.length/1024)).toFixed(1),"us/KB"); }
for (const [n,f] of Object.entries({detectEmails,detectNetwork,detectBankNumbers,detectCards,detectIbans,detectCryptoAddresses,detectBirthDates,detectDocuments,detectNationalIds,detectPhones,detectSecrets})) b(n,()=>f(s));
b("scan",()=>scanText(x)); b("detect",()=>detect(x)); b("inj",()=>scoreInjection(x));
}
