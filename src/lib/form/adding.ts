import type { Words } from './words';

/**
 * What may be made of a figure of several organs. Over years nothing is told here: a stock is the same document every year.
 */
export interface Adding {
	/** Whether a sum over organs means something. A rate is never added up: it is the ratio of its sums. */
	readonly additive: boolean;
	/** Whether one organ's figure may be held against another's. */
	readonly comparable: boolean;
	/** Which way is better by law; null where neither is, as of every figure of the form. */
	readonly better: 'more' | 'fewer' | null;
	/** Why not, where it may not be added up or compared. */
	readonly caveat: Words | null;
}

/** What holds where nothing else is said. */
export const ADDING: Adding = { additive: true, comparable: true, better: null, caveat: null };

const apart = (zh: string, en: string): Adding => ({
	additive: false,
	comparable: false,
	better: null,
	caveat: { zh, en }
});

const AS_IT_LIKES = apart('各单位计数口径不同', 'every organ counts in its own way');
const TOTAL_SO_FAR = apart(
	'累计数，各单位起算的年份和范围不同',
	'running totals, which organs begin in different years and count differently'
);

/**
 * Fields that every organ counts otherwise. Stocks like 行政规范性文件现行有效件数, and the items of an organ's list of powers
 * (上一年项目数量), are each organ's own and add up over organs in one year.
 */
const APART: Readonly<Record<string, Adding>> = {
	items_disclosed: AS_IT_LIKES,
	prose_applications_received: apart(
		'有的单位把上年结转算在内',
		'some organs include those carried over from the year before'
	),
	// Only governments of cities and above make rules; others print those that they apply, the same rule many times over.
	rules_in_force: apart(
		'不制定规章的单位填的是所适用的规章',
		'organs that make no rules print those they apply'
	),
	rules_disclosed_total_v19: TOTAL_SO_FAR,
	normative_documents_disclosed_total_v19: TOTAL_SO_FAR,
	procurement_amount_v19: apart('表上没有印单位（元或万元）', 'the form prints no unit (yuan or 10,000 yuan)')
};

/** What may be made of a field of several organs. */
export const addingOf = (field: string): Adding => APART[field] ?? ADDING;
