import { trimmed } from '../labels/cellText';

/** The unit of money a head prints where the form has 万元. */

const FORM = '万元';
/** The unit a head states: 单位：元, (元), 收费金额/元; ~ and the sign of a picture stand where part of it is struck out or drawn. */
const STATED =
	/(?:单位[:为是]?|[([/]|金额(?!\/|[以按]|单位))((?:人民币)?[\p{Script=Han}/、¥$~\ufffc]{1,8}?)(?:[)\].。;,]|$)/gu;
/** 以元计, 以元为单位. */
const COUNTED = /[以按](?:人民币)?([百千万亿]?元)(?:为单位|计|填|统计|列)/gu;
const MONEY = /[元圆¥$]|[万亿角]$|[~\ufffc]/u;

/**
 * The unit all texts around the figures agree on, as printed; nothing when it is that of the form or none is printed. One that is
 * no unit of money that is known, or several that differ, come back as they are printed, and no figure fits them.
 */
export function moneyUnitOf(texts: readonly string[]): string | undefined {
	const stated = texts.flatMap((text) => {
		const short = trimmed(text).replaceAll(' ', '');
		return [...short.replace(COUNTED, '').matchAll(STATED), ...short.matchAll(COUNTED)]
			.flatMap(([, unit = '']) => unit.replace('人民币', '').split(/[/、]/u))
			.filter((unit) => MONEY.test(unit));
	});
	const units = [...new Set(stated.map((unit) => (unit === '万' ? FORM : unit)))];
	return units.length === 0 || (units.length === 1 && units[0] === FORM) ? undefined : units.join('/');
}
