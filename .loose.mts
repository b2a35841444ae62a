import { readWorkbook } from './src/lib/read/readers/workbook';
import { damagedDocument, documentOf, inventedFor } from './tests/documents/ground';
import { locate } from './src/lib/read/locate';
const [format, seed, d] = process.argv.slice(2) as any[];
const doc = (d==='d'?damagedDocument:documentOf)(inventedFor(format,seed),format);
const l = locate(readWorkbook(doc.bytes));
for (const r of l.rows) if (r.kind==='loose') console.log(r.table, r.whole, r.ends, JSON.stringify(r.cells.map(c=>c.text)));
console.log(JSON.stringify(l.disputeHeads));
