import { customPinyin, pinyin } from 'pinyin-pro';
import type { Report } from '../../report/report';
import type { OrganEntry } from '../catalog';
import { organsOf } from './dataset';

/** Place names whose reading is not that of their characters elsewhere. */
customPinyin({
	乐亭: 'lào tíng',
	乐清: 'yuè qīng',
	会泽: 'huì zé',
	单县: 'shàn xiàn',
	大埔: 'dà bù',
	歙县: 'shè xiàn',
	洪洞: 'hóng tóng',
	浚县: 'xùn xiàn',
	涡阳: 'guō yáng',
	繁峙: 'fán shì',
	莘县: 'shēn xiàn',
	荥经: 'yíng jīng',
	荥阳: 'xíng yáng',
	蔚县: 'yù xiàn',
	铅山: 'yán shān',
	长寿区: 'cháng shòu qū'
});

const plain = { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' } as const;

/** Pinyin without tones and spaces, ü as v, as people type it. */
export const pinyinOf = (name: string): string =>
	pinyin(name, plain).join('').replace(/\s/g, '').toLowerCase();

export const initialsOf = (name: string): string =>
	pinyin(name, { ...plain, pattern: 'first' })
		.join('')
		.replace(/\s/g, '')
		.toLowerCase();

/** Every organ as the finder knows it, in the order of codes. */
export function organEntries(reports: readonly Report[]): readonly OrganEntry[] {
	const years = new Map<string, number[]>();
	for (const { organ, year } of reports) years.set(organ.code, [...(years.get(organ.code) ?? []), year]);
	return organsOf(reports).map(({ code, name, kind, path, formerNames }) => {
		const names = [name, ...formerNames];
		return {
			code,
			name,
			kind,
			path,
			formerNames,
			pinyin: names.map(pinyinOf).join(' '),
			initials: names.map(initialsOf).join(' '),
			years: (years.get(code) ?? []).toSorted((a, b) => a - b)
		};
	});
}
