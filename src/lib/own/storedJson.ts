import { fieldOf, isFieldId } from '../form/fields';
import {
	boolean,
	count,
	keyOf,
	list,
	nullable,
	number,
	object,
	optional,
	pair,
	record,
	severity,
	string,
	words,
	type Validator
} from '../data/files/validate';
import { isDay } from '../report/day';
import type { Correction } from '../report/correction';
import { FIGURE_STATES, type Figure, type Place } from '../report/figure';
import { isFigureValue, isName, isReportYear } from '../report/limits';
import { KIND_WORDS, type OrganKind } from '../report/organ';
import type { Problem } from '../report/problem';
import type { Source } from '../report/report';
import type { ReportText } from '../report/text';
import type { BatchCounty, Identity } from '../read/identity/county';
import type { Said } from './said';
import type { Listed, StoredReport } from './storedReport';

/** A kept report as JSON, and the way back: what is handed over travels, so that nothing of it is taken at its word. */

type Json = Readonly<Record<string, unknown>>;

/** Characters of any text of a report, and of a name. */
const LONGEST = 1_000_000;

const text: Validator<string> = (value, at) => {
	const told = string(value, at);
	if (told.length > LONGEST || told.includes('\u0000')) throw new TypeError(`${at} is too long, or no text`);
	return told;
};
const name: Validator<string> = (value, at) => {
	if (!isName(text(value, at))) throw new TypeError(`${at} is no name`);
	return value as string;
};
const reportYear: Validator<number> = (value, at) => {
	if (!isReportYear(number(value, at))) throw new TypeError(`${at} is no year of a report`);
	return value as number;
};
const flag: Validator<true> = (value, at) => {
	if (value !== true) throw new TypeError(`${at} is not true`);
	return true;
};
const day: Validator<string> = (value, at) => {
	if (!isDay(string(value, at))) throw new TypeError(`${at} is no day`);
	return value as string;
};
const kind = keyOf<OrganKind>(KIND_WORDS);
const form = (value: unknown, at: string): '2019' | '2021' | 'none' | null =>
	value === null
		? null
		: keyOf<'2019' | '2021' | 'none'>({ '2019': true, '2021': true, none: true })(value, at);

const place: Validator<Place> = (value, at) =>
	object<Place>({
		table: keyOf<Place['table']>({ narrative: true, proactive: true, requests: true, disputes: true }),
		file: optional(text),
		row: optional(text),
		column: optional(text),
		line: optional(count),
		page: optional(count),
		clause: optional(text),
		opening: optional(boolean)
	})(value, at);

const value: Validator<number> = (told, at) => {
	if (!isFigureValue(number(told, at))) throw new TypeError(`${at} is larger than any figure`);
	return told as number;
};

const states = Object.fromEntries(FIGURE_STATES.map((state) => [state, true])) as Record<
	Figure['state'],
	true
>;

const figure: Validator<Figure> = (told, at) => {
	const { state } = object<{ readonly state: Figure['state'] }>({ state: keyOf(states) })(told, at);
	return state === 'reported'
		? object<Extract<Figure, { state: 'reported' }>>({
				state: keyOf<'reported'>({ reported: true }),
				value,
				raw: nullable(text),
				place: nullable(place),
				note: optional(text)
			})(told, at)
		: object<Exclude<Figure, { state: 'reported' }>>({
				state: keyOf(states) as Validator<Exclude<Figure['state'], 'reported'>>,
				reason: optional(text),
				raw: optional(text),
				place: optional(place)
			})(told, at);
};

const correction: Validator<Correction> = (told, at) => {
	const { state } = object<{ readonly state: Figure['state'] }>({ state: keyOf(states) })(told, at);
	return state === 'reported'
		? { state, value: object<{ value: number }>({ value })(told, at).value }
		: { state };
};

const fieldId: Validator<string> = (told, at) => {
	const id = string(told, at);
	if (!isFieldId(id)) throw new TypeError(`${at} is no field of the form`);
	return fieldOf(id).id;
};

const identity = object<Identity>({
	organ: nullable(name),
	kind: nullable(kind),
	areaCode: nullable(name),
	path: list(name),
	area: optional(name)
});

export const countyJson = object<BatchCounty>({
	code: name,
	name,
	path: list(name),
	listed: boolean
});

const said = object<Said>({
	batch: optional(object<NonNullable<Said['batch']>>({ county: nullable(countyJson), identity })),
	identity: optional(identity),
	year: optional(reportYear),
	published: optional(day),
	stands: optional(flag)
});

const listed = object<Listed>({
	code: text,
	area: nullable(text),
	formerNames: list(text),
	source: object<Source>({
		url: nullable(text),
		mirror: boolean,
		published: nullable(day),
		complete: boolean,
		note: text
	})
});

const reportText = object<ReportText>({
	title: nullable(text),
	names: object<ReportText['names']>({ title: nullable(text), page: nullable(text), prose: nullable(text) }),
	years: object<ReportText['years']>({ title: list(count), period: list(count) }),
	mixedLabels: list(text),
	deduplicated: boolean,
	sections: record(list(text))
});

interface ReportJson {
	readonly key: string;
	readonly file: string;
	readonly readAt: number;
	readonly reading: Omit<StoredReport['reading'], 'figures'> & {
		readonly figures: readonly (readonly [string, Figure])[];
	};
	readonly problems: readonly Problem[];
	readonly corrections: readonly (readonly [string, Correction])[];
	readonly said?: Said;
	readonly listed?: Listed;
}

const reportJson = object<ReportJson>({
	key: text,
	file: text,
	readAt: number,
	reading: object<ReportJson['reading']>({
		organ: nullable(name),
		kind: nullable(kind),
		areaCode: nullable(name),
		path: list(name),
		area: optional(name),
		year: nullable(count),
		form,
		figures: list(pair(fieldId, figure)),
		text: optional(reportText),
		fromSummary: optional(flag),
		published: optional(
			object<NonNullable<ReportJson['reading']['published']>>({
				date: day,
				from: keyOf<'printed' | 'head' | 'signature'>({ printed: true, head: true, signature: true })
			})
		)
	}),
	problems: list(object<Problem>({ severity, code: text, message: words })),
	corrections: list(pair(fieldId, correction)),
	said: optional(said),
	listed: optional(listed)
});

/** A kept report as JSON. */
export const jsonOfStored = ({ reading, corrections, ...stored }: StoredReport): Json => ({
	...stored,
	reading: { ...reading, figures: [...reading.figures] },
	corrections: [...corrections]
});

/** A kept report out of JSON; null on anything else. */
export function storedFromJson(told: unknown): StoredReport | null {
	try {
		const { reading, corrections, ...stored } = reportJson(told, 'report');
		return {
			...stored,
			reading: { ...reading, figures: new Map(reading.figures) },
			corrections: new Map(corrections)
		};
	} catch {
		return null;
	}
}

/** How a report lies in the browser's database. 0: as it was before records had versions, its maps as they are. */
export const STORED_REPORT = {
	version: 1,
	write: jsonOfStored,
	read: (kept: unknown, version: number): StoredReport | null =>
		storedFromJson(version === 0 ? jsonOfStored(kept as StoredReport) : kept)
} as const;
