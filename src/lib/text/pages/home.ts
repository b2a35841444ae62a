import type { Words } from '../../form/words';
import type { NamedPage } from './names';

/** A way on from the first page, in words that say what waits there. */
export interface Way extends Words {
	/** A page, that of changes below the audit, or the field on the first page itself that finds organs. */
	readonly to: NamedPage | 'changes' | 'find';
}

/** What the first page has for one kind of reader, and where it leads them. */
interface Door {
	readonly title: Words;
	readonly text: Words;
	readonly ways: readonly Way[];
}

/** The doors of the first page, for who comes to it. */
export const DOORS: readonly Door[] = [
	{
		title: { zh: '公众', en: 'The public' },
		text: {
			zh: '写下乡镇或街道的名字，看它公开了什么，逐年怎样变化，数从哪里来。',
			en: 'Name a township or street office: what it disclosed, how it changed, and where each number comes from.'
		},
		ways: [
			{ to: 'find', zh: '从地名开始', en: 'Start from a name' },
			{ to: 'applications', zh: '申请得到了什么结果', en: 'What became of applications' },
			{ to: 'enforcement', zh: '许可、处罚与收费', en: 'Licences, penalties and fees' },
			{ to: 'disputes', zh: '复议和诉讼的结果', en: 'How disputes ended' }
		]
	},
	{
		title: { zh: '监督者', en: 'Supervisors' },
		text: {
			zh: '谁发布了，谁没有；哪些数对不上；一个县的乡镇街道怎样比。没有数的单位另列，写明原因。',
			en: 'Who has published and who has not, which figures do not add up, and how the townships of a county compare. Organs without a figure stand apart, with the reason.'
		},
		ways: [
			{ to: 'coverage', zh: '看谁发布了报告', en: 'See who has published' },
			{ to: 'audit', zh: '看哪些数对不上', en: 'See which figures do not add up' },
			{ to: 'changes', zh: '看与去年相比变了什么', en: 'See what changed from last year' },
			{ to: 'compare', zh: '比较一个县的单位', en: 'Compare the organs of a county' }
		]
	},
	{
		title: { zh: '数据使用者', en: 'Data users' },
		text: {
			zh: '筛选什么就下载什么，来源随数据走；也可以下载全部，附数据字典。',
			en: 'Download what you filtered, sources included, or everything with its dictionary.'
		},
		ways: [
			{ to: 'data', zh: '下载全部数据', en: 'Download all data' },
			{ to: 'trends', zh: '筛选指标、单位和年份', en: 'Filter indicators, organs and years' },
			{ to: 'read', zh: '读取自己的报告', en: 'Read reports of your own' }
		]
	}
];
