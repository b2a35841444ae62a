import { DISPUTE_RESULTS } from './disputes';
import { indicatorOf } from './indicators';
import { APPLICANTS, OUTCOME_GROUPS, REQUEST_ROWS } from './requests';
import type { Topic } from './topics';
import type { Words } from './words';

/** What a component of a topic is called next to its siblings, where the title has said the rest. */

const CASELOAD: Readonly<Record<string, Words>> = {
	new_requests: { zh: '本年新收', en: 'received' },
	carried_in: { zh: '上年结转', en: 'carried in' },
	handled_total: { zh: '本年办结', en: 'handled' },
	carried_out: { zh: '结转下年', en: 'carried out' }
};

const applicantOf = (id: string): Words | undefined =>
	APPLICANTS.find((applicant) => applicant.id === id)?.label;

/** 1.属于国家秘密 -> 属于国家秘密, （一）予以公开 -> 予以公开; what comes before is where it stands on the form. */
const withoutNumber = ({ zh, en }: Words): Words => ({
	zh: zh.replace(/^(?:（[一二三四五六七]）|[一二三四]、|\d\.)/, ''),
	en: en.replace(/ \(2019 form\)$/, '').replace(/^administrative (?=licensing|penalties|coercion)/, '')
});

function labelOf(id: string): Words {
	const indicator = indicatorOf(id);
	if (!indicator) throw new Error(`no indicator "${id}"`);
	return withoutNumber(indicator.label);
}

/** A ground of refusal or a reason says which of the groups it belongs to, where two stand in one list. */
function groundLabel(id: string, alone: boolean): Words {
	const { zh, en } = labelOf(id);
	const group = REQUEST_ROWS.find((row) => id === `${row.id}__total`)?.group;
	const kind = group === undefined ? undefined : OUTCOME_GROUPS[group].words;
	if (alone) return { zh, en: en.replace(/^not disclosed: /, '') };
	return { zh: kind ? `${kind.zh}：${zh}` : zh, en };
}

/**
 * An indicator among others of any kind, as the head of a column: without its place on the form, and with the group it belongs to where
 * that alone says what it is.
 */
export function columnLabel(id: string): Words {
	const [row = '', column = ''] = id.split('__');
	const usual = column === 'total' ? CASELOAD[row] : undefined;
	if (usual) return usual;
	const label = labelOf(id);
	const group = REQUEST_ROWS.find((one) => one.id === row)?.group;
	const kind = group === undefined ? undefined : OUTCOME_GROUPS[group].words;
	return kind ? { zh: `${kind.zh}：${label.zh}`, en: label.en } : label;
}

export function componentLabel(topic: Topic, id: string): Words {
	const [row = '', column = ''] = id.split('__');
	switch (topic.id) {
		case 'caseload':
			return CASELOAD[row] ?? labelOf(id);
		case 'applicants':
			return applicantOf(column) ?? labelOf(id);
		case 'refusals':
		case 'unmet':
			return groundLabel(id, topic.id === 'refusals');
		case 'flow': {
			const who = applicantOf(column);
			const what = labelOf(`${row}__total`);
			if (id === topic.total || !who) return { zh: '办结总计', en: 'total handled' };
			return { zh: `${who.zh} → ${what.zh}`, en: `${who.en} → ${what.en}` };
		}
	}
	const result = DISPUTE_RESULTS.find((known) => id === `${topic.id}_${known.id}`);
	return result ? { zh: result.column, en: result.en } : labelOf(id);
}
