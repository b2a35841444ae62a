import type { Language, Words } from '../form/words';
import { bare } from './numbers';

/** What a page says of what the browser keeps on this machine, and of what it does not. */
const KEPT = {
	again: { zh: '再试一次', en: 'Try again' },
	unkept: {
		zh: '下面这些只在这一页里，关掉或刷新就没有了；可以先导出：',
		en: 'These stand in this page alone and go when it is closed or reloaded; you can export them first:'
	},
	saveAside: { zh: '下载读不懂的记录', en: 'Download what cannot be read' },
	discardAside: { zh: '移除读不懂的记录', en: 'Remove what cannot be read' },
	discardSure: { zh: '真的移除', en: 'Really remove' },
	cancel: { zh: '不移除', en: 'Keep them' },
	clearable: {
		zh: '浏览器没有答应一直保留：这台机器的磁盘紧张时，它可能清掉这里存的。重要的请导出交接包。',
		en: 'The browser has not promised to keep this for good: it may clear it when the disk fills. Hand over what matters as a file.'
	},
	notDone: { zh: '没有完成，请再试一次。', en: 'Not done; please try again.' },
	more: { zh: '等', en: 'and more' }
} as const satisfies Record<string, Words>;

export const keptIn =
	(language: Language) =>
	(key: keyof typeof KEPT): string =>
		KEPT[key][language];

const NOT_KEPT: Readonly<Record<'full' | 'newer' | 'forbidden', Words>> = {
	full: {
		zh: '没有存下：浏览器给本站的空间已经用完。移除不要的，或清出磁盘空间，再试一次。',
		en: 'Not kept: the room the browser gives this site is used up. Remove what is not needed, or free the disk, and try again.'
	},
	newer: {
		zh: '没有存下：这台机器上的数据是更新版本的程序存的，这一版不动它。请先更新。',
		en: 'Not kept: a later version of this program keeps the data of this machine, and this one leaves them alone. Please update first.'
	},
	forbidden: {
		zh: '这个浏览器现在不让本站存数据（可能是隐私窗口，或禁用了存储）：做的事关掉页面就没有了，请先导出。',
		en: 'This browser lets this site keep nothing now (a private window, perhaps, or storage blocked): what is done here goes when the page is closed. Please export it.'
	}
};

/** Why the browser keeps nothing. */
export const notKeptText = (why: keyof typeof NOT_KEPT, language: Language): string =>
	NOT_KEPT[why][language];

/** Records that cannot be read. `newer`: how many of them a later version wrote. */
export function asideText(count: number, newer: number, language: Language): string {
	const [all, later] = [bare(count, language), bare(newer, language)];
	if (language === 'zh')
		return `这个浏览器里有 ${all} 条记录这一版程序读不懂${newer > 0 ? `，其中 ${later} 条是更新版本写的` : ''}：没有采用，也没有动它们，其余的照常可用。`;
	return `${all} ${count === 1 ? 'record' : 'records'} in this browser cannot be read by this version${newer > 0 ? `, ${later} of them written by a later one` : ''}: not used and left as they are; everything else works.`;
}
