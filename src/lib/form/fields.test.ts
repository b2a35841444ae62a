import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { FIELDS, fieldOf, fieldsOn } from './fields';

const dictionary = Papa.parse<Record<string, string>>(
	readFileSync('tests/fixtures/fields.csv', 'utf8').trim(),
	{
		header: true
	}
).data;

describe('fields', () => {
	it('are those of the published dictionary, in its order', () => {
		const ours = FIELDS.map((f) => ({
			id: f.id,
			table: f.table,
			section_zh: f.section,
			row_zh: f.row,
			column_zh: f.column,
			label_zh: f.label.zh,
			label_en: f.label.en,
			unit: f.unit,
			kind: f.kind,
			forms: f.forms === 'all' ? 'all' : f.forms.join(';')
		}));
		const theirs = dictionary.map(({ notes: _notes, ...rest }) => rest);
		expect(ours).toEqual(theirs);
	});

	it('are 200 cells on the 2021 form and 198 on the 2019 form, with 6 figures of the prose', () => {
		const cells = (form: '2019' | '2021') => fieldsOn(form).filter((f) => f.table !== 'narrative').length;
		expect(cells('2021')).toBe(200);
		expect(cells('2019')).toBe(22 + 161 + 15);
		expect(fieldsOn('none')).toHaveLength(6);
	});

	it('are explained in both languages', () => {
		for (const field of FIELDS) {
			expect(field.explain.zh.length, field.id).toBeGreaterThan(3);
			expect(field.explain.en.length, field.id).toBeGreaterThan(3);
		}
	});

	it('refuses an unknown id', () => {
		expect(() => fieldOf('no_such_field')).toThrow('no_such_field');
	});
});
