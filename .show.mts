import { readWorkbook } from './src/lib/read/readers/workbook';
import { readCsv } from './src/lib/read/readers/csv';
import { damagedDocument, documentOf, inventedFor } from './tests/documents/ground';
import { decode } from './src/lib/read/decode';
const [format, seed, d, from='0', to='999'] = process.argv.slice(2) as any[];
const doc = (d==='d'?damagedDocument:documentOf)(inventedFor(format,seed),format);
const document = format==='csv'? readCsv((await import('./src/lib/read/decode')).decode(doc.bytes)) : readWorkbook(doc.bytes);
let n=0; for (const b of document.blocks) if (b.kind==='grid') { console.log('GRID padded',b.padded); for (const r of b.rows) { if(n>=+from&&n<+to) console.log(n, JSON.stringify(r.map(c=>c.text.slice(0,9)+(c.columns>1||c.rows>1?`{${c.columns}x${c.rows}}`:'')))); n++;} } else if (b.kind==='paragraph') console.log('P', b.text.slice(0,50));
