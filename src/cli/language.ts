import type { Language } from '../lib/form/words';

/** The language of messages: what the option says, else the locale of the terminal, else English. */
export function languageOf(option: string | undefined): Language {
	if (option !== undefined) return option === 'zh' ? 'zh' : 'en';
	const locale = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '';
	return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
