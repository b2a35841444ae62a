import { ruleOf, type Finding } from '../audit/audit';
import { isCause } from '../audit/causes';
import type { Check } from '../audit/rule';
import type { Language } from '../form/words';
import type { Report } from '../report/report';
import { bare } from '../text/numbers';
import { bracketed, punctuation } from '../text/punctuation';
import { cellPlace, checkPlace, filedText } from './cellNames';
import type { FindingItem } from './items';
import type { LetterItem } from './letter';
import { requirementOf } from './requirements';

/** What somebody noted about a finding, by its key. */
export type Notes = ReadonlyMap<string, string>;

const PARTLY = {
	zh: '表三“（二）部分公开”注明的“区分处理的，只计这一情形，不计其他情形”',
	en: 'the note printed at row two of table 3: what is dealt with in parts is counted there only'
};

const stop = (text: string, language: Language): string => `${text}${language === 'zh' ? '。' : '.'}`;
const labelled = (zh: string, en: string, text: string, language: Language): string =>
	`${language === 'zh' ? zh : en}${punctuation('colon', language)}${text}`;

function apart({ relation, difference, right, coverage }: Check, language: Language): string {
	if (difference === null || (right.length === 0 && !coverage)) return '';
	const n = bare(Math.abs(difference), language);
	if (language === 'en')
		return relation === '=' ? `difference ${n}` : difference > 0 ? `${n} too many` : `${n} too few`;
	return relation === '=' ? `相差${n}` : difference > 0 ? `多${n}` : `少${n}`;
}

/** The sum of the organs below a government, which no letter lists one by one. */
function filedAbove(check: Check, language: Language): string {
	const known = check.right.filter(({ value }) => value !== null);
	const sum = bare(
		known.reduce((all, { value }) => all + (value ?? 0), 0),
		language
	);
	const own = filedText({ ...check, right: [] }, language);
	return language === 'zh'
		? `本级${own}；所属单位合计${sum}（${known.length}个单位有数）`
		: `${own}; its organs together ${sum} (${known.length} have a number)`;
}

/** Rules whose words are those of a page of numbers: a letter tells the figures, or nothing beside what it asks. */
const TOLD_IN_FIGURES = ['T2-JUMP'];
const TOLD_BY_ITSELF = ['ALL-ZERO'];

/** What stands in the report, of one check. */
function filed(rule: string, check: Check, language: Language): string {
	const said = TOLD_IN_FIGURES.includes(rule) ? '' : (check.said?.[language] ?? '');
	if (check.difference === null && said !== '')
		return labelled('核对情况', 'Found', stop(said, language), language);
	const numbers = check.coverage ? filedAbove(check, language) : filedText(check, language);
	const parts = [numbers, apart(check, language), said].filter((part) => part !== '');
	return labelled(
		'填报情况',
		'Filed',
		stop(parts.join(punctuation('semicolon', language)), language),
		language
	);
}

function shall(finding: Finding, language: Language): string {
	const requirement = requirementOf(finding.rule, finding.year);
	const text =
		requirement?.shall[language] ??
		ruleOf(finding.rule)?.statement[language].replace(/[。.]$/u, '') ??
		finding.rule;
	const grounds = [
		...(requirement?.ground ? [requirement.ground[language]] : []),
		...(finding.cause?.id === 'partly_granted_twice' ? [PARTLY[language]] : [])
	];
	if (grounds.length === 0) return stop(text, language);
	const ground = labelled('依据', 'ground', grounds.join(punctuation('semicolon', language)), language);
	return stop(`${text}${bracketed(ground, language)}`, language);
}

function placesOf({ checks }: Finding, report: Report, language: Language): readonly string[] {
	return [...new Set(checks.map((check) => checkPlace(check, report.id, language)))].filter(
		(place) => place !== ''
	);
}

/** More places than this are told one by one only with what was filed there. */
const FEW = 3;

/** 表三“自然人”列、“总计”列: a table is named once. */
function together(places: readonly string[], language: Language): string {
	if (language === 'en') return places.join('; ');
	const table = (place: string) => /^表[二三四]/u.exec(place)?.[0] ?? '';
	return places
		.map((place, at) =>
			at > 0 && table(place) === table(places[at - 1] ?? '') ? place.slice(table(place).length) : place
		)
		.join('、');
}

function placeOf(finding: Finding, report: Report, language: Language): string {
	const places = placesOf(finding, report, language);
	if (places.length <= FEW) return together(places, language);
	const n = bare(places.length, language);
	return language === 'zh' ? `${places[0]}等${n}处` : `${places[0]} and ${n} places in all`;
}

/** What was filed, a line for each check; with its place where there are several. */
function filedLines(finding: Finding, report: Report, language: Language): readonly string[] {
	if (TOLD_BY_ITSELF.includes(finding.rule)) return [];
	const several = placesOf(finding, report, language).length > 1;
	return finding.checks.map((check) => {
		const place = several ? checkPlace(check, report.id, language) : '';
		const text = filed(finding.rule, check, language);
		return place === '' ? text : `${place}${punctuation('comma', language)}${text}`;
	});
}

function causeLines({ cause }: Finding, language: Language): readonly string[] {
	if (!cause || !isCause(cause)) return [];
	return [labelled('可能的原因', 'Possible cause', stop(cause.said[language], language), language)];
}

const noteLines = (findings: readonly Finding[], notes: Notes, language: Language): readonly string[] =>
	[...new Set(findings.flatMap(({ key }) => notes.get(key) ?? []))].map((note) =>
		labelled('说明', 'Note', note, language)
	);

const headed = (place: string, text: string, language: Language): string =>
	place === '' ? text : `${place}${punctuation('colon', language)}${text}`;

/** One thing to put right, as a letter lists it. */
export function itemText(item: FindingItem, report: Report, notes: Notes, language: Language): LetterItem {
	const { cell, findings } = item;
	const [only] = findings;
	const noted = noteLines(findings, notes, language);
	if (only && findings.length === 1)
		return {
			text: headed(placeOf(only, report, language), shall(only, language), language),
			details: [...filedLines(only, report, language), ...causeLines(only, language), ...noted]
		};
	const n = bare(findings.length, language);
	const value = cell?.value ?? null;
	const place = cell
		? `${cellPlace(cell.field, language)}${value === null ? '' : bracketed(language === 'zh' ? `填报${bare(value, language)}` : `filed: ${bare(value, language)}`, language)}`
		: only
			? placeOf(only, report, language)
			: '';
	const together =
		language === 'zh' ? `涉及以下${n}项，请一并核实。` : `please check these ${n} points together.`;
	return {
		text: headed(place, together, language),
		details: [
			...findings.flatMap((finding, at) => {
				const number = language === 'zh' ? `（${at + 1}）` : `(${at + 1}) `;
				return [
					[`${number}${shall(finding, language)}`, ...filedLines(finding, report, language)].join(
						language === 'zh' ? '' : ' '
					),
					...causeLines(finding, language)
				];
			}),
			...noted
		]
	};
}
