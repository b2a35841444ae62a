import type { Language, Words } from '../form/words';

/** What other pages say of organs whose reports were read on this machine. */
const READ_HERE = {
	mark: { zh: '（本机数据）', en: ' (own data)' },
	/** Behind the name of a published organ beside which its own reports stand. */
	published: { zh: '（已公布）', en: ' (published)' },
	data: { zh: '本机数据', en: 'Own data' },
	apart: {
		zh: '标“本机数据”的单位不与别的单位相加，没有算在里面；要看它，请只留它一个。',
		en: ' Organs marked “own data” are not added to others and are not counted here; to see one, keep it alone.'
	},
	source: {
		zh: '标“本机数据”的单位来自这台机器上读取的文件，别人打开这个链接看不到。',
		en: ' Organs marked “own data” come from files read on this machine; nobody else sees them at this address.'
	}
} as const satisfies Record<string, Words>;

export const readHere = (key: keyof typeof READ_HERE, language: Language): string => READ_HERE[key][language];
