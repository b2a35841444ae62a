import { expect, it } from 'vitest';
import { RULES } from '../audit/audit';
import { LATENESS_RULES } from './lateness';
import { requirementOf } from './requirements';

/** What a letter may cite: articles and notices, and what the form prints. */
const GROUNDS = [
	/^《中华人民共和国政府信息公开条例》第五十条$/,
	/^国办公开办函〔2019〕60号$/,
	/^国办公开办函〔2021〕30号(?:第（四）部分)?$/,
	/^国办函〔2020〕109号$/,
	/^表[三四]“.*”[行列]$/,
	/^表三第二项、第四项$/,
	/^表[二三]注明的.*“.*”$/,
	/^统计期限为当年1月1日至12月31日$/
];

const asked = RULES.filter(
	({ id, ofReading, explains }) => !ofReading && explains === undefined && !LATENESS_RULES.includes(id)
);

it.each(asked)('$id is worded as what shall be done, on a ground that stands or on none', ({ id }) => {
	const requirement = requirementOf(id, 2023);
	expect(requirement?.shall.zh).toMatch(/应/);
	expect(requirement?.shall.en).toMatch(/shall/);
	const ground = requirement?.ground?.zh;
	if (ground !== undefined) expect(GROUNDS.some((known) => known.test(ground))).toBe(true);
	expect(JSON.stringify(requirement)).not.toMatch(/对不上|大起大落/);
});

it('the form asked for is the one due for the year', () => {
	expect(requirementOf('VER-YEAR', 2020)?.ground?.zh).toBe('国办公开办函〔2019〕60号');
	expect(requirementOf('VER-YEAR', 2023)?.ground?.zh).toBe('国办公开办函〔2021〕30号');
	expect(requirementOf('VER-YEAR', 2015)?.ground).toBeNull();
});
