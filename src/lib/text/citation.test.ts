import { expect, it } from 'vitest';
import { citationOf, embedCode, versionChanged } from './citation';
import { CATALOG } from '../testing/points';

const cited = { title: '行政处罚决定，2021 年', address: 'https://lens.example/trends/?y=2021' };
const real = { ...CATALOG, fictional: false };

it.each([
	[
		'zh',
		real,
		'年报镜. 行政处罚决定，2021 年[DB/OL]. 数据版本 0123abcd，数据截至 2026-02-13 发布的报告. [2026-03-01]. https://lens.example/trends/?y=2021.'
	],
	[
		'en',
		{ ...CATALOG, newest: null },
		'Disclosure Lens. 行政处罚决定，2021 年. Demonstration data (fictional). Data version 0123abcd. https://lens.example/trends/?y=2021 (accessed 2026-03-01).'
	]
] as const)(
	'cites with version, how recent the data are, address and date of access (%s)',
	(language, catalog, said) => {
		expect(citationOf({ ...cited, catalog, language }, '2026-03-01')).toBe(said);
	}
);

it('an embed code survives any title', () => {
	expect(embedCode('https://lens.example/?a=1&b=2', '“a” & "b" <c>')).toContain(
		'src="https://lens.example/?a=1&amp;b=2" title="“a” &amp; &quot;b&quot; &lt;c>"'
	);
});

it('says when the site holds another version than the frame was made from', () => {
	expect(versionChanged('aaaa', 'bbbb', 'zh')).toContain('aaaa');
	expect(versionChanged('aaaa', 'bbbb', 'en')).toContain('bbbb');
});
