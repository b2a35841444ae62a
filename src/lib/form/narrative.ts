import type { Field } from './field';
import type { Words } from './words';

/** Figures stated in the prose of section 一. A claim, checked against the tables, never mixed into a table's field. */

const NARRATIVE: readonly { id: string; label: Words; unit: '件' | '条'; explain: Words }[] = [
	{
		id: 'items_disclosed',
		label: { zh: '主动公开政府信息条数', en: 'items of government information proactively disclosed' },
		unit: '条',
		explain: {
			zh: '报告正文说这一年主动公开了多少条。各单位数法不同（有的算村务、媒体稿件，有的只算网站），单位之间不宜直接比，看同一单位的变化更可靠。',
			en: 'How many items the prose says were published in the year. Organs count differently (some include village notices or media items, some only their web posts); follow one organ over time rather than rank organs.'
		}
	},
	{
		id: 'prose_applications_received',
		label: { zh: '收到政府信息公开申请件数（正文）', en: 'applications received, as stated in prose' },
		unit: '件',
		explain: {
			zh: '报告正文说收到的申请件数，有的含上年结转，以表三为准。',
			en: 'Applications received according to the prose; some include those carried over. Table 三 is the authority.'
		}
	},
	{
		id: 'prose_applications_carried_in',
		label: { zh: '上年结转申请件数（正文）', en: 'applications carried over, as stated in prose' },
		unit: '件',
		explain: {
			zh: '报告正文说的上年结转件数。',
			en: 'Applications carried over from last year according to the prose.'
		}
	},
	{
		id: 'prose_applications_granted',
		label: { zh: '予以公开件数（正文）', en: 'applications granted, as stated in prose' },
		unit: '件',
		explain: { zh: '报告正文说的予以公开件数。', en: 'Applications granted according to the prose.' }
	},
	{
		id: 'prose_reconsiderations',
		label: { zh: '行政复议件数（正文）', en: 'administrative reconsiderations, as stated in prose' },
		unit: '件',
		explain: {
			zh: '报告正文说的行政复议件数。',
			en: 'Administrative reconsiderations according to the prose.'
		}
	},
	{
		id: 'prose_suits',
		label: { zh: '行政诉讼件数（正文）', en: 'administrative suits, as stated in prose' },
		unit: '件',
		explain: { zh: '报告正文说的行政诉讼件数。', en: 'Administrative suits according to the prose.' }
	}
];

export const NARRATIVE_FIELDS: readonly Field[] = NARRATIVE.map((n) => ({
	id: n.id,
	table: 'narrative',
	section: '一、总体情况',
	row: '',
	column: '',
	label: n.label,
	unit: n.unit,
	kind: 'count',
	forms: 'all',
	explain: n.explain
}));
