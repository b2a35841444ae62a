import { speakerOf } from '../../report/prose/scope';
import type { Report } from '../../report/report';
import type { ReportText } from '../../report/text';
import { classesIn, isNear, type Growth, type Share } from '../claims';
import type { Check, Subject } from '../rule';
import { termOf, checkInWords } from '../weigh';
import { both, quoted, ROUNDING, sentencesAbout } from './sayings';

/** The arithmetic the prose does itself: its classes, shares and growth, computed again. */

/** Classes of a total, added up: 其中… of the sentence's own number. */
export function sumChecks(text: ReportText, report: Report): readonly Check[] {
	const items = termOf(report, 'items_disclosed');
	const speaker = speakerOf(report.organ.name, report.year);
	return sentencesAbout(text).flatMap((sentence): Check[] => {
		const classes = classesIn(sentence, speaker);
		if (!classes) return [];
		const { total, parts, roughly, clause } = classes;
		const sum = parts.reduce((all, part) => all + part, 0);
		const holds = sum === total || (roughly && Math.abs(sum - total) <= ROUNDING * Math.max(sum, total));
		const sign = sum === total ? '=' : holds ? '≈' : '≠';
		const line = `${parts.join(' + ')} = ${sum} ${sign} ${total} ${quoted(clause)}`;
		return [checkInWords(holds ? 'pass' : 'fail', both(line), items.value === total ? [items] : [])];
	});
}

const shown = (percent: number, decimals: number): string => `${percent.toFixed(Math.min(decimals + 1, 4))}%`;

/** A share, recomputed from its part and the wholes the sentence names. */
export function shareCheck({ part, percent, decimals, wholes, earlier, clause }: Share): Check {
	const of = (whole: number) => (part / whole) * 100;
	const met = [...wholes, ...earlier].find((whole) => isNear(percent, of(whole), decimals));
	if (met !== undefined)
		return checkInWords('pass', both(`${part} ÷ ${met} = ${shown(of(met), decimals)} ${quoted(clause)}`));
	const [whole] = wholes;
	if (whole === undefined)
		return checkInWords('not_assessable', {
			zh: `没有说是什么的 ${percent}%：${quoted(clause)}`,
			en: `of what it is ${percent}% is not said: ${quoted(clause)}`
		});
	return checkInWords(
		'fail',
		both(`${part} ÷ ${whole} = ${shown(of(whole), decimals)} ≠ ${percent}% ${quoted(clause)}`)
	);
}

/** What a sentence about growth may be about: a figure of this year with the number it names, and the words that name it. */
const GROWING = [
	['items_disclosed', /公开[^,]*信息/u],
	['prose_applications_received', /(?:收到|受理|接收|接到|新收)[^,]*申请/u],
	['new_requests__total', /(?:收到|受理|接收|接到|新收)[^,]*申请/u],
	['licensing_decisions', /行政许可/u],
	['penalty_decisions', /行政处罚/u],
	['coercion_decisions', /行政强制/u]
] as const;

/** Growth over the year before, recomputed from both years' figures. */
export function growthCheck(
	{ now, what, by, unit, decimals, clause }: Growth,
	{ report, years }: Subject
): Check {
	const before = years.get(report.year - 1);
	const pairs = GROWING.filter(([, named]) => named.test(what))
		.map(([field]) => [termOf(report, field), before ? termOf(before, field) : null] as const)
		.filter(([term]) => term.value === now && !term.doubtful)
		.flatMap(([term, last]) =>
			last && last.value !== null && !last.doubtful ? [[term, last] as const] : []
		);
	const computed = pairs.flatMap(([term, last]) => {
		const from = last.value ?? 0;
		if (unit === 'percent' && from === 0) return [];
		return [
			{ terms: [term, last], from, change: unit === 'count' ? now - from : ((now - from) / from) * 100 }
		];
	});
	const fits = ({ change }: { change: number }) =>
		unit === 'count' ? change === by : isNear(by, change, decimals);
	const one = computed.find(fits) ?? computed[0];
	if (!one)
		return checkInWords('not_assessable', {
			zh: `不知道去年的数：${quoted(clause)}`,
			en: `last year’s number is not known: ${quoted(clause)}`
		});
	const as = (change: number) => (unit === 'count' ? String(change) : shown(change, decimals));
	const holds = fits(one);
	const claimed = unit === 'count' ? String(by) : `${by}%`;
	const line = `${one.from} → ${now}: ${as(one.change)}${holds ? '' : ` ≠ ${claimed}`} ${quoted(clause)}`;
	return checkInWords(holds ? 'pass' : 'fail', both(line), one.terms);
}
