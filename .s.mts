import { documentOf, inventedFor } from './tests/documents/ground';
import { tried } from './tests/documents/judge';
import { INVENTED_PLACES } from './tests/documents/places';
import { writeFileSync } from 'node:fs';
for (let i=0;i<12;i++){const d=documentOf(inventedFor('csv',`sample-${i}`),'csv'); const v=await tried(d,INVENTED_PLACES); const by:any={}; for(const f of v.findings){const k=f.fault+' '+f.read;by[k]=(by[k]??0)+1} if(v.findings.length) {console.log(i,JSON.stringify(by)); writeFileSync(`/tmp/brief/s3/m/s${i}.csv`,d.bytes)}}
