import { fieldsOn } from './src/lib/form/fields';
console.log(fieldsOn('2021').filter(f=>f.table!=='requests').map(f=>f.id).join(' ')); console.log(fieldsOn('2019').filter(f=>f.table==='proactive').map(f=>f.id).join(' '));
import { textLines } from './src/lib/read/testing/textLayouts';
const p=(form:any)=>({form,year:2023,items:5,printed:new Map(fieldsOn(form).map(f=>[f.id,'0']))});
console.log(textLines(p('2021') as any,'tab').join('\n')); console.log(textLines(p('2019') as any,'tab').slice(3,26).join('\n'));
