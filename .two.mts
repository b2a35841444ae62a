import { documentOf, inventedFor } from './tests/documents/ground';
import { manuscriptOf } from './tests/documents/manuscript';
import { dice } from './src/cli/demonstration/dice';
import { htmlPage } from './tests/documents/formats/html';
import { docxFile } from './tests/documents/formats/docx';
import { workbook } from './tests/documents/formats/sheet';
import { csvFile } from './tests/documents/formats/csv';
import { INVENTED_PLACES } from './tests/documents/places';
import { tried } from './tests/documents/judge';
const F:any={html:(m:any,s:any)=>htmlPage(m,s).bytes,docx:docxFile,csv:csvFile,xlsx:(m:any,s:any)=>workbook(m,'xlsx',s),xls:(m:any,s:any)=>workbook(m,'xls',s)};
for (const f of Object.keys(F)) { const c:any={n:0,figures:0,right:0}; const by:any={};
for (let i=0;i<60;i++){ const ms=[0,1,2].slice(0,2+i%2).map(k=>manuscriptOf(inventedFor(f as any,`m${i}-${k}`),dice(`mm${i}-${k}`)));
 const names=new Set(ms.map(m=>m.truth.organ+m.truth.year)); if(names.size<ms.length) continue;
 const m={...ms[0]!,blocks:ms.flatMap(x=>x.blocks)}; const doc={name:`${f}-${i}`,bytes:F[f](m,`q${i}`),truths:ms.map(x=>x.truth)};
 const v=await tried(doc as any,INVENTED_PLACES); c.n++;c.figures+=v.figures;c.right+=v.right; for(const x of v.findings){const k=x.fault+(x.fault==='misnamed'||x.fault==='wrong'?` ${f}-${i} ${x.what} ${x.printed}->${x.read}`:' '+x.read.replace(/\d+/g,'N'));by[k]=(by[k]??0)+1}}
 console.log(f,JSON.stringify(c)); for(const k of Object.keys(by).slice(0,12)) console.log('   ',by[k],k);}
