import { customPinyin, pinyin } from 'pinyin-pro';
import type { OrganEntry } from '../data/catalog';
import type { OrganReports } from '../data/dataset';
import type { Organ } from '../report/organ';

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

/** An organ as the finder knows it. */
export function organEntry({ organ, reports }: OrganReports): OrganEntry {
	const names = [organ.name, ...organ.formerNames];
	let figures = 0;
	for (const report of reports)
		for (const { state } of report.figures.values()) if (state === 'reported') figures++;
	const { code, name, kind, path, area, formerNames } = organ;
	return {
		code,
		name,
		kind,
		path,
		area,
		formerNames,
		pinyin: names.map(pinyinOf).join(' '),
		initials: names.map(initialsOf).join(' '),
		figures,
		years: reports.map(({ year }) => year)
	};
}

/** Who must report, as the finder knows organs: of their reports nothing is said, the list of organs has those. */
export const rosterEntries = (roster: readonly Organ[]): readonly OrganEntry[] =>
	roster.map((organ) => organEntry({ organ, reports: [] }));
