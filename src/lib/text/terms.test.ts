import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { GLOSSARY } from '../form/glossary';
import { indicatorOf } from '../form/indicators';
import { TERM_IDS, TERMS, writingsOf } from '../form/terms';
import { stretches } from './terms';

describe('terms in a sentence', () => {
	it('are found where they first stand', () => {
		expect(stretches('结转是什么？结转下年度', 'zh')).toEqual([
			{ text: '结转', term: 'carried_over' },
			{ text: '是什么？结转下年度', term: null }
		]);
	});

	it('are taken at their longest', () => {
		expect(stretches('行政规范性文件', 'zh')).toEqual([
			{ text: '行政规范性文件', term: 'normative_documents' }
		]);
	});

	it('are whole words in English, in any case', () => {
		expect(stretches('Denied applications', 'en')[0]).toEqual({ text: 'Denied', term: 'denied' });
		expect(stretches('It depended on suspending', 'en')).toEqual([
			{ text: 'It depended on suspending', term: null }
		]);
	});

	it('leave the sentence as it was', () => {
		const words = fc.constantFrom(...TERM_IDS.map((id) => TERMS[id].words.zh), '的', '，', ' ', '不予');
		fc.assert(
			fc.property(fc.array(words), (parts) => {
				const text = parts.join('');
				expect(
					stretches(text, 'zh')
						.map((stretch) => stretch.text)
						.join('')
				).toBe(text);
			})
		);
	});
});

describe('the glossary', () => {
	it('explains every term in both languages, and names indicators that exist', () => {
		for (const id of TERM_IDS) {
			const { zh, en, indicator } = GLOSSARY[id];
			expect(zh.length, id).toBeGreaterThan(8);
			expect(en.length, id).toBeGreaterThan(15);
			if (indicator) expect(indicatorOf(indicator), id).toBeDefined();
		}
	});

	it('writes no two terms alike', () => {
		for (const language of ['zh', 'en'] as const) {
			const all = TERM_IDS.flatMap((id) => writingsOf(id, language));
			expect(new Set(all).size).toBe(all.length);
		}
	});
});
