import { describe, expect, it } from 'vitest';
import { componentLabel } from './componentLabels';
import { topicOf, TOPICS } from './topics';

const labels = (id: string) => {
	const topic = topicOf(id)!;
	return topic.components.map((part) => componentLabel(topic, part).zh);
};

describe('what a component is called', () => {
	it('leaves out what the title has said', () => {
		expect(labels('caseload')).toEqual(['本年新收', '上年结转', '本年办结', '结转下年']);
		expect(labels('outcomes').slice(0, 3)).toEqual(['予以公开', '部分公开', '不予公开']);
		expect(labels('applicants')[0]).toBe('自然人');
		expect(labels('refusals')[0]).toBe('属于国家秘密');
		expect(labels('litigation_direct')).toEqual(['结果维持', '结果纠正', '其他结果', '尚未审结']);
	});

	it('says what the title has not', () => {
		expect(labels('unmet')[0]).toBe('无法提供：本机关不掌握相关政府信息');
		expect(labels('flow')[0]).toBe('自然人 → 予以公开');
		expect(labels('flow').at(-1)).toBe('办结总计');
	});

	it('tells the components of every topic apart, in both languages', () => {
		for (const topic of TOPICS)
			for (const language of ['zh', 'en'] as const) {
				const names = topic.components.map((part) => componentLabel(topic, part)[language]);
				expect(new Set(names).size, `${topic.id} ${language}`).toBe(names.length);
			}
	});
});
