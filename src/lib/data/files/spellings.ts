import type { Spellings } from '../spellings';
import { object, pair, record, string } from './validate';

const spelling = pair(string, string);
const spellings = object<Spellings>({
	indicators: record(spelling),
	terms: record(spelling),
	rules: record(object<Spellings['rules'][string]>({ zh: string, en: string, spelt: spelling }))
});

/** The spellings of a file. Throws on anything but what a build writes. */
export const unpackSpellings = (content: unknown): Spellings => spellings(content, 'spellings');
