import type { Area, Organ, OrganKind } from '../../lib/report/organ';

/**
 * A county that does not exist: 示例县, with 16 townships and 6 departments. No place in China bears one of these
 * names, and the codes begin with 99, which the national list does not use.
 */

const FIRST_YEAR = 2016;
const LAST_YEAR = 2025;
export const YEARS: readonly number[] = Array.from(
	{ length: LAST_YEAR - FIRST_YEAR + 1 },
	(_, i) => FIRST_YEAR + i
);

export const COUNTY = '990101';
const PATH = ['示例省', '示例市', '示例县'];

/** How much an organ has to do in an ordinary year. Most townships have next to nothing. */
export interface Scale {
	/** Items disclosed. */
	readonly items: number;
	/** Applications received. */
	readonly requests: number;
	readonly licences: number;
	readonly penalties: number;
	readonly coercions: number;
	/** Normative documents issued. */
	readonly documents: number;
	/** Fees collected, in 万元. */
	readonly fees: number;
}

export interface Member {
	readonly organ: Organ;
	readonly scale: Scale;
}

type Township = readonly [
	name: string,
	kind: OrganKind,
	scale: Partial<Scale>,
	formerNames?: readonly string[]
];

const QUIET: Scale = {
	items: 120,
	requests: 0.6,
	licences: 0,
	penalties: 0,
	coercions: 0,
	documents: 0,
	fees: 0
};

const TOWNSHIPS: readonly Township[] = [
	['假想镇', 'town', { items: 320, requests: 6, licences: 40, penalties: 14, documents: 1 }],
	['虚拟镇', 'town', { items: 210, requests: 2, licences: 12 }],
	['样本镇', 'town', { items: 180, requests: 0.9, penalties: 6 }],
	['模拟镇', 'town', { items: 150, requests: 0.5, licences: 5 }],
	['范例镇', 'town', { items: 260, requests: 8, penalties: 9, fees: 0.4 }],
	['占位镇', 'town', { items: 90, requests: 0.3 }],
	['空格镇', 'town', { items: 60, requests: 0.8, penalties: 4 }],
	['试算镇', 'town', { items: 140, requests: 12, licences: 8, penalties: 3 }],
	['子虚乡', 'township', { items: 45, requests: 1.2 }],
	['乌有乡', 'township', { items: 30, requests: 0 }],
	['无何乡', 'township', { items: 70 }],
	['例题乡', 'township', { items: 55, requests: 0.4 }],
	['演示街道', 'street_office', { items: 440, requests: 34, licences: 60, penalties: 1450, coercions: 26 }],
	['沙盘街道', 'street_office', { items: 400, requests: 16, penalties: 85, coercions: 3 }],
	['草稿街道', 'street_office', { items: 230, requests: 7, penalties: 22 }],
	['练习街道', 'street_office', { items: 190, requests: 1, penalties: 8 }, ['习作镇人民政府']]
];

const DEPARTMENTS: readonly (readonly [name: string, scale: Partial<Scale>])[] = [
	['教育局', { items: 350, requests: 9, licences: 30, documents: 2 }],
	['民政局', { items: 240, requests: 3, licences: 22, documents: 1 }],
	[
		'自然资源局',
		{ items: 480, requests: 110, licences: 640, penalties: 48, coercions: 4, documents: 2, fees: 62 }
	],
	['住房和城乡建设局', { items: 420, requests: 64, licences: 380, penalties: 35, documents: 2, fees: 11 }],
	['卫生健康局', { items: 300, requests: 5, licences: 210, penalties: 90 }],
	['市场监督管理局', { items: 380, requests: 28, licences: 5200, penalties: 310, coercions: 18, fees: 1.5 }]
];

const codeOf = (index: number) => `${COUNTY}${String(index + 1).padStart(3, '0')}`;

/** Towns and townships sign as 人民政府, street offices as 办事处. */
const signedAs = (name: string, kind: OrganKind) =>
	kind === 'street_office' ? `${name}办事处` : `${name}人民政府`;

const townships = TOWNSHIPS.map(([name, kind, scale, formerNames = []], index): Member => ({
	organ: {
		code: codeOf(index),
		name: signedAs(name, kind),
		kind,
		path: PATH,
		area: codeOf(index),
		formerNames
	},
	scale: { ...QUIET, ...scale }
}));

const departments = DEPARTMENTS.map(([name, scale], index): Member => ({
	organ: {
		code: `xd${String(index + 1).padStart(2, '0')}`,
		name: `示例县${name}`,
		kind: 'department',
		path: PATH,
		area: COUNTY,
		formerNames: []
	},
	scale: { ...QUIET, ...scale }
}));

export const MEMBERS: readonly Member[] = [...townships, ...departments];

/** Publishes the roll-up of all its townships and departments. */
export const GOVERNMENT: Organ = {
	code: COUNTY,
	name: '示例县人民政府',
	kind: 'county',
	path: PATH,
	area: COUNTY,
	formerNames: []
};

export const DEMONSTRATION_AREAS: readonly Area[] = [
	{ code: '99', name: '示例省', level: 'province', parent: null },
	{ code: '9901', name: '示例市', level: 'prefecture', parent: '99' },
	{ code: COUNTY, name: '示例县', level: 'county', parent: '9901' },
	...TOWNSHIPS.map(([name], index): Area => ({
		code: codeOf(index),
		name,
		level: 'township',
		parent: COUNTY
	}))
];
