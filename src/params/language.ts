/** The site speaks 中文 at its root and English under /en/; `zh` is written out by `hooks.ts` only. */
export const match = (param: string): param is 'en' | 'zh' => param === 'en' || param === 'zh';
