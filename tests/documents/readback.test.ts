import { describe, expect, it } from 'vitest';
import { documentOf, inventedFor, isPrintable, type GroundFormat } from './ground';
import { tried } from './judge';
import { INVENTED_PLACES } from './places';

/** A small sample of what `npm run bench -- read` reads at large. */
const READ: readonly GroundFormat[] = ['text'];
const SAMPLE = 12;

describe.each(READ)('reports laid out as %s', (format) => {
	it('are read as printed', async () => {
		for (let i = 0; i < SAMPLE; i++) {
			const report = inventedFor(format, `sample-${i}`);
			if (format === 'text' && !isPrintable(report)) continue;
			const { findings } = await tried(documentOf(report, format), INVENTED_PLACES);
			expect(findings).toEqual([]);
		}
	});
});
