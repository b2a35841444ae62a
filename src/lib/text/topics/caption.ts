import type { Language } from '../../form/words';
import { bare, unitText } from '../numbers';
import type { ShownComponents } from './scope';
import { measureOf, ofRates } from './units';
import { ofOneOrgan } from './years';

/** What the table of a topic holds and in which unit, once for all its numbers. */
export function topicCaption({ topic, rows }: ShownComponents, language: Language): string {
	const zh = language === 'zh';
	const unit = ofRates(topic) ? '%' : unitText(measureOf(topic), language);
	const count = bare(rows.length, language);
	const what = topic.label[language];
	const source = !ofOneOrgan(rows) ? '' : zh ? '点数字看来源。' : ' Choose a number to see its source.';
	return zh
		? `${what}${unit ? `（${unit}）` : ''}，${count} 行。${source}`
		: `${what}${unit ? ` (${unit})` : ''}, ${count} rows.${source}`;
}
