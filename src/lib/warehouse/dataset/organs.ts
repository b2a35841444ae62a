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

/**
 * Every organ as the finder knows it: those with the most figures first, then in the order of codes. Where two letters fit
 * many names, the organ there is most to say of is the likelier one.
 */
export function organEntries(reports: readonly Report[]): readonly OrganEntry[] {
	const years = new Map<string, number[]>();
	const figures = new Map<string, number>();
	for (const report of reports) {
		const { code } = report.organ;
		const known = [...report.figures.values()].filter((figure) => figure.state === 'reported').length;
		years.set(code, [...(years.get(code) ?? []), report.year]);
		figures.set(code, (figures.get(code) ?? 0) + known);
	}
	const held = (code: string) => figures.get(code) ?? 0;
	const organs = organsOf(reports).toSorted((a, b) => held(b.code) - held(a.code));
	return organs.map(({ code, name, kind, path, area, formerNames }) => {
		const names = [name, ...formerNames];
		return {
			code,
			name,
			kind,
			path,
			area,
			formerNames,
			pinyin: names.map(pinyinOf).join(' '),
			initials: names.map(initialsOf).join(' '),
			years: (years.get(code) ?? []).toSorted((a, b) => a - b)
		};
	});
}
