import { readFileSync, readdirSync } from 'node:fs';
import Papa from 'papaparse';
import { readDocument } from './src/lib/read/read';
import { loadDivisions } from './src/cli/divisions';
import { fieldsOn } from './src/lib/form/fields';
const div = await loadDivisions(); const S='/work/shared/';
const csv=(f:string)=>Papa.parse<any>(readFileSync(S+'data/'+f,'utf8').replace(/^\ufeff/,''),{header:true,skipEmptyLines:true}).data;
const reps=csv('reports.csv'), figs=csv('figures.csv');
const files=[S+'reports/luhun-2022.txt',...readdirSync(S+'reports/tables').map(f=>S+'reports/tables/'+f)];
let wrong=0, same=0;
for (const f of files) { let text=readFileSync(f,'utf8'); const head=text.includes('\n----')?text.slice(0,text.indexOf('\n----')):''; const body=head?text.slice(text.indexOf('\n----')+6):text;
 const src=/https?:\S+/.exec(head)?.[0]; const year=/(20\d\d)/.exec(f.split('/').pop()!)?.[1];
 const r=await readDocument(new TextEncoder().encode(body),f.split('/').pop()!,div);
 const rep=r.reports[0]; const st:any={}; for(const g of rep?.figures.values()??[]) st[g.state]=(st[g.state]??0)+1;
 console.log(f.split('/').pop(),'|',rep?.organ,rep?.year,rep?.form,JSON.stringify(st),'|',[...new Set(r.problems.map(p=>p.code))].join(' '), r.reports.length);
 const match=reps.find((x:any)=>src&&x.url===src) ?? (rep?.areaCode&&reps.find((x:any)=>x.code===rep.areaCode&&+x.year===+(year??rep.year!)));
 if(match&&rep){ for(const g of figs.filter((x:any)=>x.report_id===(match.id??match.report_id)&&x.place==='table')){ const q=rep.figures.get(g.field); if(q?.state==='reported'){ if(q.value===+g.value) same++; else {wrong++; console.log('   DIFF',g.field,'data',g.value,'read',q.value,q.raw)} } } }
}
console.log({same,wrong});
