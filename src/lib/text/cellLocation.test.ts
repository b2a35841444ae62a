import { expect, it } from 'vitest';
import { indicatorOf } from '../form/indicators';
import { cellLocationText } from './cellLocation';

const rate = indicatorOf('disclosure_rate');

it('writes a ratio as places over places, with the brackets of its language', () => {
	const [zh, en] = (['zh', 'en'] as const).map(
		(language) => rate && cellLocationText(rate, '2021', language)
	);
	expect(zh).toMatch(/^（表三 .+ ＋ 表三 .+） ÷ （表三 .+）$/);
	expect(en).toMatch(/^\(Table 3: .+ \+ Table 3: .+\) ÷ \(Table 3: .+\)$/);
});
