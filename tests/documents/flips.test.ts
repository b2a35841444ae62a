import { expect, it } from 'vitest';
import { DAMAGED_FORMATS, WHOLE } from '../../bench/damage/lots';
import { flippedBy, verdictOf } from './flips';

/** So many of each format are tried here; `npm run fuzz -- --only flips` tries as many as there is time for. */
const FLIPS = 4;

/** Of a pdf every packed part has its sum, tested beside its reader; to read one takes as long as thirty others. */
const FORMATS = DAMAGED_FORMATS.filter((format) => format !== 'pdf');

it.each(FORMATS)('%s of which a bit is another is read as printed, or not', async (format) => {
	for (let i = 0; i < FLIPS; i++) {
		// All of one document: to make one takes longer than to read it.
		const number = i * WHOLE;
		const flip = flippedBy('flips', format, number);
		const { faults } = await verdictOf(flip);
		expect(faults, `number ${number}, bit ${flip.bit}`).toEqual([]);
	}
});
