import type { Words } from '../../form/words';
import { withoutEnd } from '../labels/withoutEnd';

/** Titles of the pages that stand beside the reports and speak of them. */

export type CompanionPattern = readonly [RegExp, Words];

/** Titles no report has, whatever the page prints. */
const COMPANION_TITLES: readonly CompanionPattern[] = [
	[
		/解读|图解|读懂|问答/u,
		{ zh: '标题说明它是对年报的解读', en: 'its title says that it explains a report' }
	],
	[
		/(?:制度|办法|规定|细则|方案)$/u,
		{ zh: '标题说明它是规章制度', en: 'its title says that it lays down rules' }
	],
	[/指南$/u, { zh: '标题说明它是指南', en: 'its title says that it is a guide' }],
	[/(?:目录|清单|列表|一览表?)$/u, { zh: '标题说明它是目录', en: 'its title says that it is a list' }],
	[/(?:统计图表?|图表|数据图)$/u, { zh: '标题说明它是图表', en: 'its title says that it shows charts' }]
];
/** 制度（试行） is 制度. */
const withoutRemarksAtEnd = (title: string): string =>
	withoutEnd(title, /$(?<=((?:\([^()]*\)|[《》"“”\s])+))/u);

/** What a title says its page is, where that is no report; null when it may be one. `patterns`: those it is held against. */
export function companionTitle(
	title: string,
	patterns: readonly CompanionPattern[] = COMPANION_TITLES
): Words | null {
	const own = withoutRemarksAtEnd(title);
	return patterns.find(([pattern]) => pattern.test(own))?.[1] ?? null;
}
