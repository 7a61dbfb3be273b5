import { readFileSync } from "node:fs";
import { detect } from "@/lib/governance/detectors/detect";
const rows=JSON.parse(readFileSync("/tmp/synth.json","utf8"));
const map:Record<string,string>={EMAIL_ADDRESS:"email",PHONE_NUMBER:"phone",CREDIT_CARD:"card",IBAN_CODE:"iban",US_SSN:"ssn",IP_ADDRESS:"ip",PERSON:"name",STREET_ADDRESS:"address",US_DRIVER_LICENSE:"driver_licence"};
const gold:Record<string,[number,number]>={}; const pred:Record<string,[number,number]>={}; const falseEx:Record<string,string[]>={};
let us=0, chars=0; const types:Record<string,number>={};
for(const r of rows){ const cps=Array.from(r.full_text as string); const off=[0]; for(const c of cps) off.push((off.at(-1) as number)+c.length);
 const t=r.full_text as string; const t0=performance.now(); const sp=detect(t); us+=(performance.now()-t0)*1000; chars+=t.length;
 const g=r.spans.map((s:any)=>({type:s.entity_type,start:off[s.start_position] as number,end:off[s.end_position] as number}));
 for(const s of g){ types[s.type]=(types[s.type]??0)+1; const c=map[s.type]; if(!c) continue; gold[c]??=[0,0]; gold[c][1]++; const ov=sp.reduce((a,p)=>a+Math.max(0,Math.min(p.end,s.end)-Math.max(p.start,s.start)),0); if(ov*2>=s.end-s.start) gold[c][0]++; }
 const targets=g.filter((s:any)=>map[s.type]||["GPE","ZIP_CODE","TITLE","ORGANIZATION","NRP","DATE_TIME","AGE","DOMAIN_NAME"].includes(s.type)&&false);
 for(const p of sp){ pred[p.class]??=[0,0]; pred[p.class][1]++; const hit=g.some((s:any)=>map[s.type]&&Math.min(p.end,s.end)-Math.max(p.start,s.start)>0.5*Math.min(p.end-p.start,s.end-s.start)); if(hit) pred[p.class][0]++; else (falseEx[p.class]??=[]).push(t.slice(p.start,p.end)); }
}
console.log(types); let G=0,GH=0,P=0,PH=0;
for(const [c,[h,n]] of Object.entries(gold)){console.log("recall",c,`${h}/${n}`,(h/n).toFixed(2));G+=n;GH+=h}
for(const [c,[h,n]] of Object.entries(pred)){console.log("precision",c,`${h}/${n}`,(h/n).toFixed(2), process.env.SHOW?(falseEx[c]??[]).slice(0,6).join(" | "):"");P+=n;PH+=h}
console.log("all P",(PH/P).toFixed(3),"R",(GH/G).toFixed(3),"us/KB",(us/(chars/1024)).toFixed(0));
