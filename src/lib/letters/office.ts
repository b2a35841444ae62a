import type { Language } from '../form/words';
import { isDay } from '../report/day';

/** What an office puts on its letters, typed once. Empty where it has not said. */
export interface Office {
	/** 发文机关署名. */
	readonly name: string;
	/** 发文字号 of the first letter; the others are counted on from it. */
	readonly number: string;
	/** 成文日期 and the day by which organs are to answer, YYYY-MM-DD. */
	readonly date: string;
	readonly deadline: string;
	/** Who answers questions, with a telephone number. */
	readonly contact: string;
	/** Running numbers of letters that were given by hand or went out, by their keys (`numbering.ts`). */
	readonly numbers: Readonly<Record<string, number>>;
}

export const OFFICE_FIELDS = ['name', 'number', 'date', 'deadline', 'contact'] as const;

export type OfficeField = (typeof OFFICE_FIELDS)[number];

export const NO_OFFICE: Office = {
	name: '',
	number: '',
	date: '',
	deadline: '',
	contact: '',
	numbers: {}
};

/** Characters of a line. */
export const LONGEST_LINE = 60;

/** A running number as it can be printed; null of anything else. */
export const runningFrom = (told: unknown): number | null =>
	typeof told === 'number' && Number.isInteger(told) && told > 0 && told < 100_000 ? told : null;

function numbersFrom(told: unknown): Readonly<Record<string, number>> {
	if (typeof told !== 'object' || told === null) return {};
	return Object.fromEntries(
		Object.entries(told).flatMap(([key, number]) => {
			const running = runningFrom(number);
			return running === null ? [] : [[key, running] as const];
		})
	);
}

/** What was kept or typed, each line trimmed; a day that no calendar has is none. */
export function officeFrom(told: Readonly<Partial<Record<keyof Office, unknown>>>): Office {
	const line = (field: OfficeField) => {
		const text = told[field];
		return typeof text === 'string' ? text.trim().slice(0, LONGEST_LINE) : '';
	};
	const day = (field: OfficeField) => (isDay(line(field)) ? line(field) : '');
	return {
		name: line('name'),
		number: line('number'),
		date: day('date'),
		deadline: day('deadline'),
		contact: line('contact'),
		numbers: numbersFrom(told.numbers)
	};
}

/** What a letter needs and the office has not said. A number and a contact some letters do without. */
export const unsaid = (office: Office): readonly OfficeField[] =>
	(['name', 'date', 'deadline'] as const).filter((field) => office[field] === '');

const MONTHS = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

/** A day as a letter writes it: 2026年2月3日, without a 0 before the 3 (GB/T 9704, 7.3.5). */
export function dayText(day: string, language: Language): string {
	const [year, month, date] = day.split('-').map(Number);
	if (language === 'zh') return `${year}年${month}月${date}日`;
	return `${date} ${MONTHS.format(new Date(`${day}T00:00:00Z`))} ${year}`;
}

/** 于2026年2月20日前; without a day, what leaves none open. */
export function byDeadline({ deadline }: Office, language: Language): string {
	if (language === 'zh') return deadline === '' ? '及时' : `于${dayText(deadline, language)}前`;
	return deadline === '' ? 'without delay' : `by ${dayText(deadline, language)}`;
}

/** Width in 汉字 of the body: a letter of Latin script takes half. */
export const widthOf = (text: string): number =>
	[...text].reduce((sum, character) => sum + (character < '⺀' ? 0.5 : 1), 0);

/** 汉字 between the date and the right edge. */
const DATE_INDENT = 4;

/**
 * Where signature and date end, in 汉字 from the right edge (GB/T 9704, 7.3.5.1): the date four from it, the name centred
 * above the date, and no further right than the edge.
 */
export function signatureIndents(
	office: string,
	date: string
): { readonly office: number; readonly date: number } {
	const [name, day] = [widthOf(office), widthOf(date)];
	const centred = DATE_INDENT + (day - name) / 2;
	if (centred >= 0) return { office: centred, date: DATE_INDENT };
	return { office: 0, date: (name - day) / 2 };
}
