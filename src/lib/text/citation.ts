import { message } from './messages';
import { unpublishedName } from './datasets';
import type { Language } from '../form/words';
import type { ExportedFigure } from './exportedFigure';

/** What stands behind a citation: the figure, or the data set as a whole. */
type Cited = Pick<ExportedFigure, 'title' | 'catalog' | 'address' | 'language'>;

/**
 * A figure as it is cited: title, site, data set, version, how recent the data are, address and date of access
 * (GB/T 7714—2015 for Chinese, with [DB/OL] for a database online).
 *
 * @param today date of access, YYYY-MM-DD
 */
export function citationOf({ title, catalog, address, language }: Cited, today: string): string {
	const fiction = unpublishedName(catalog, language);
	const site = message('site', language);
	const { version, newest } = catalog;
	if (language === 'zh') {
		const recent = newest === null ? '' : `，数据截至 ${newest} 发布的报告`;
		return `${site}. ${title}${fiction === null ? '' : `：${fiction}`}[DB/OL]. 数据版本 ${version}${recent}. [${today}]. ${address}.`;
	}
	const recent = newest === null ? '' : `, reports published up to ${newest}`;
	return `${site}. ${title}${fiction === null ? '' : `. ${fiction}`}. Data version ${version}${recent}. ${address} (accessed ${today}).`;
}

/**
 * The markup that frames a figure in another page. It names the version it was made from, so that the figure can say
 * when the site holds another.
 */
export function embedCode(address: string, title: string): string {
	const quoted = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
	return `<iframe src="${quoted(address)}" title="${quoted(title)}" width="100%" height="640" style="border:0" loading="lazy"></iframe>`;
}

/** What a framed figure says of its version, when the site no longer holds the one it was made from. */
export function versionChanged(made: string, now: string, language: Language): string {
	if (language === 'zh') return `嵌入时的数据版本是 ${made}，现在是 ${now}：数可能已更新。`;
	return `Embedded from data version ${made}; the site now holds ${now}, so figures may have changed.`;
}
