import type { OrganKind } from '../../../lib/report/organ';

/** Names no place in China bears: each begins with a word that says it is invented. */

const INVENTED = [
	'假想',
	'虚拟',
	'样本',
	'模拟',
	'范例',
	'占位',
	'试算',
	'子虚',
	'乌有',
	'例题',
	'演示',
	'沙盘',
	'草稿',
	'练习',
	'假设',
	'空想'
];

/** What keeps those that begin alike apart. */
const APART = Array.from(
	'天地日月星云雨雪春秋寒暑山川河海江湖松竹梅兰金木水火土石玉林泉田东西南北上下左右一二三四五六七八九十'
);

const SUFFIX: Readonly<Partial<Record<OrganKind, string>>> = {
	town: '镇',
	township: '乡',
	street_office: '街道'
};

const nth = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

/** A word, and as many characters after it as it takes to be another than all before it. */
function counted(n: number, characters: number): string {
	const rest = Math.floor(n / INVENTED.length);
	const after = Array.from({ length: characters }, (_, i) =>
		nth(APART, Math.floor(rest / APART.length ** i))
	);
	return nth(INVENTED, n) + after.join('');
}

/** Names of the nth province, prefecture and county of the country; n counts from 0. */
export const provinceName = (n: number): string => `${counted(n, 1)}省`;
export const prefectureName = (n: number): string => `${counted(n, 2)}市`;
export const countyName = (n: number): string => `${counted(n, 2)}县`;

/** Name of the nth township of the country. No two of 40,000 that follow one another have the same. */
export const townshipName = (n: number, kind: OrganKind): string =>
	// Neighbours should not differ in their last character alone; 7919 has no divisor in common with 40,000.
	counted((n * 7919) % (INVENTED.length * APART.length ** 2), 2) + (SUFFIX[kind] ?? '');
