import type { Language, Words } from '../form/words';

/** What other pages say of organs whose reports were read on this machine. */
const READ_HERE = {
	mark: { zh: '（本机读取）', en: ' (read here)' },
	data: { zh: '本机读取', en: 'Read on this machine' },
	source: {
		zh: '标“本机读取”的单位来自这台机器上读取的文件，别人打开这个链接看不到。',
		en: ' Organs marked “read here” come from files read on this machine; nobody else sees them at this address.'
	}
} as const satisfies Record<string, Words>;

export const readHere = (key: keyof typeof READ_HERE, language: Language): string => READ_HERE[key][language];
