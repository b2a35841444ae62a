/** The site speaks 中文 at its root and English under /en/. */
export const match = (param: string): param is 'en' => param === 'en';
