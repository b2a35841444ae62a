import type { Language, Words } from '../form/words';

/** What other pages say of organs whose reports were read on this machine. */
const READ_HERE = {
	mark: { zh: '（本机读取）', en: ' (read here)' },
	data: { zh: '本机读取', en: 'Read on this machine' },
	apart: {
		zh: '标“本机读取”的单位不与别的单位相加，没有算在里面；要看它，请只留它一个。',
		en: ' Organs marked “read here” are not added to others and are not counted here; to see one, keep it alone.'
	},
	source: {
		zh: '标“本机读取”的单位来自这台机器上读取的文件，别人打开这个链接看不到。',
		en: ' Organs marked “read here” come from files read on this machine; nobody else sees them at this address.'
	}
} as const satisfies Record<string, Words>;

export const readHere = (key: keyof typeof READ_HERE, language: Language): string => READ_HERE[key][language];
