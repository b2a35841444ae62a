import type { Indicator, Formula } from '../../../form/indicator';
import { fieldsNeeded, indicatorOf } from '../../../form/indicators';
import type { ReportForm } from '../../../report/report';
import { column, literal } from '../../engines/literal';
import { missingState } from '../../../report/missingState';

/** An indicator as SQL over one row `r` of the reports. Every expression is null as soon as one of its parts is. */
interface Measure {
	readonly numerator: string;
	readonly denominator: string;
	readonly value: string;
	/** Whether the report gives it: for a ratio both sums, even where the denominator is 0 and there is no value. */
	readonly known: string;
	/** Form whose figures the value comes from, where the two must not be joined; else null. */
	readonly segment: string;
	/** State of a report that says nothing of it. */
	readonly unseen: string;
	/** The cells it reads, and whether it is a single cell on each form. */
	readonly fields: readonly string[];
	readonly single: boolean;
}

const NOTHING = 'null::DOUBLE';

const cell = (field: string): string => `r.${column(field)}`;

const total = (fields: readonly string[]): string =>
	fields.length === 1 && fields[0] ? cell(fields[0]) : `(${fields.map(cell).join(' + ')})`;

/** The sums of both forms, each null where its form has none. Equal ones stand for both. */
function sums(indicator: Indicator, side: (part: Formula) => readonly string[] | undefined) {
	const of = (form: '2019' | '2021') => {
		const part = indicator.formulas[form];
		const fields = part && side(part);
		return fields ? total(fields) : NOTHING;
	};
	return { old: of('2019'), now: of('2021') };
}

/** The report's own form first. A figure listed under the other form's name still counts: tables of both mix in real reports. */
function eitherForm({ old, now }: { old: string; now: string }): string {
	if (old === now || old === NOTHING) return now;
	if (now === NOTHING) return old;
	return `case when r.form = '2019' then coalesce(${old}, ${now}) else coalesce(${now}, ${old}) end`;
}

function segmentOf({ old, now }: { old: string; now: string }): string {
	const first = (a: string, formA: string, b: string, formB: string) =>
		`case when ${a} is not null then '${formA}' when ${b} is not null then '${formB}' end`;
	return `case when r.form = '2019' then ${first(old, '2019', now, '2021')} else ${first(now, '2021', old, '2019')} end`;
}

function unseenOf(indicator: Indicator): string {
	const forms: readonly ReportForm[] = ['2019', '2021', 'none'];
	const cases = forms.map(
		(form) => `when r.form = ${literal(form)} then ${literal(missingState(indicator, form))}`
	);
	return `case ${cases.join(' ')} else ${literal(missingState(indicator, null))} end`;
}

/** The indicator with this id as SQL; throws on an unknown one, which is a mistake in the caller. */
export function measureOf(id: string): Measure {
	const indicator = indicatorOf(id);
	if (!indicator) throw new Error(`no indicator "${id}"`);
	const above = sums(indicator, (part) => part.sum);
	const sum = eitherForm(above);
	const parts = Object.values(indicator.formulas);
	const shared = {
		segment: indicator.atFormChange === 'separate' ? segmentOf(above) : 'null::VARCHAR',
		unseen: unseenOf(indicator),
		fields: fieldsNeeded(indicator),
		single: parts.every((part) => part.sum.length === 1 && !part.over)
	};
	if (indicator.kind !== 'ratio')
		return { ...shared, numerator: NOTHING, denominator: NOTHING, value: sum, known: `${sum} is not null` };
	const under = eitherForm(sums(indicator, (part) => part.over));
	return {
		...shared,
		numerator: sum,
		denominator: under,
		value: `${sum} / nullif(${under}, 0)`,
		known: `(${sum} is not null and ${under} is not null)`
	};
}
