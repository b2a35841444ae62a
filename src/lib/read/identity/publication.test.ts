import { describe, expect, it } from 'vitest';
import { pageLines, plainLines, readQuirk } from '../testing/quirk';

/** The invented report is one of 2023. */
const page = pageLines('2021');
const text = plainLines('2021');
const behindTitle = (line: string) => {
	const at = page.findIndex((one) => one.includes('一、总体情况'));
	return [...page.slice(0, at), line, ...page.slice(at)];
};
const signed = (...lines: string[]) => [...text, '六、其他需要报告的事项', '无。', ...lines];
const headed = (head: string, lines = page) => lines.map((line) => line.replace('<head>', `<head>${head}`));
const published = async (lines: readonly string[]) => (await readQuirk(lines)).report?.published ?? null;

describe('the day of publication', () => {
	it.each([
		'<p>发布时间：2024-01-20 09:30 来源：示例镇人民政府</p>',
		'<p>发布日期：2024年1月20日　浏览次数：31</p>',
		'<p>公开日期: 2024/01/20</p>',
		'<div><span>发布时间：</span><span>2024.1.20</span></div>'
	])('is what the page prints: %s', async (line) => {
		expect(await published(behindTitle(line))).toEqual({ date: '2024-01-20', from: 'printed' });
	});

	it('is that of the head of the page where none is printed', async () => {
		const head = '<meta name="PubDate" content="2024-02-20 09:30">';
		expect(await published(headed(head))).toEqual({ date: '2024-02-20', from: 'head' });
		const both = headed(head, behindTitle('<p>发布时间：2024-01-20</p>'));
		expect(await published(both)).toEqual({ date: '2024-01-20', from: 'printed' });
	});

	it.each(['2024-02-30', '2024-13-01', '2024-00-00'])(
		'is not %s, which no calendar has, wherever it stands',
		async (day) => {
			expect(await published(headed(`<meta name="PubDate" content="${day}">`))).toBeNull();
			expect(await published(behindTitle(`<p>发布时间：${day}</p>`))).toBeNull();
			expect(await published(signed(day))).toBeNull();
		}
	);

	it.each([
		['2024年1月20日'],
		['示例镇人民政府', '2024年1月20日'],
		['示例镇人民政府 2024年1月20日'],
		['示例镇人民政府', '二〇二四年一月二十日'],
		['2024年01月20日']
	])('is that of the signature where there is no page: %s %s', async (...lines) => {
		expect(await published(signed(...lines))).toEqual({ date: '2024-01-20', from: 'signature' });
	});

	it.each([
		['before the year is over', '2023年12月20日'],
		['years after it, as of a site that moved', '2031年1月20日'],
		['on no day of the calendar', '2024年2月30日'],
		['in a month alone', '2024年1月'],
		['in a sentence', '本报告已于2024年1月20日公布。']
	])('is not said by a date %s: %s', async (_why, line) => {
		expect(await published(signed(line))).toBeNull();
	});

	it('is open where the page prints several', async () => {
		expect(await published(behindTitle('<p>发布时间：2024-01-20</p><p>发布时间：2024-03-20</p>'))).toBeNull();
	});
});
