/** Numbers before a label: 1. 2、 （三） ㈣ 一、 */
const ENUMERATED = /^(?:[（(]?[\d０-９一二三四五六七八九十]{1,2}\s?[.．、)）]|[㈠-㈩])/u;

/** Whether a text begins a label, as no later line of one does. */
export const begins = (text: string): boolean => ENUMERATED.test(text);
