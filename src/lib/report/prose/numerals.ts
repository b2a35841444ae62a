/** Numbers as Chinese sentences write them: 1,280, 1.2万, 十二, 两百零三, 三二〇. What is not quite a number is null. */

const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/** A number below 10,000 as it is spelled in full. */
function spelled(value: number): string {
	if (value === 0) return '零';
	const digits = String(value);
	return [...digits]
		.map((digit, i) =>
			digit === '0' ? '零' : `${DIGITS[Number(digit)] ?? ''}${UNITS[digits.length - 1 - i] ?? ''}`
		)
		.join('')
		.replace(/零+/gu, '零')
		.replace(/零$/u, '');
}

/** 三百二十; 一百二 is left alone, for nobody knows whether all of them mean 120. */
function belowTenThousand(text: string): number | null {
	let value = 0;
	let digit = 0;
	for (const letter of text) {
		const unit = UNITS.indexOf(letter);
		if (unit > 0) {
			value += (digit || 1) * 10 ** unit;
			digit = 0;
		} else digit = Math.max(0, DIGITS.indexOf(letter));
	}
	value += digit;
	const full = text.replace(/^十/u, '一十').replace(/百十/gu, '百一十');
	return spelled(value) === full ? value : null;
}

function hanNumber(printed: string): number | null {
	const text = printed.replaceAll('两', '二').replaceAll('〇', '零');
	if (/^[一二三四五六七八九][零一二三四五六七八九]{2,6}$/u.test(text))
		return text.includes('零') ? Number([...text].map((letter) => DIGITS.indexOf(letter)).join('')) : null;
	const [high = '', low, ...more] = text.split('万');
	if (low === undefined) return belowTenThousand(high);
	const above = belowTenThousand(high);
	if (more.length > 0 || above === null || above === 0) return null;
	if (low === '') return above * 10_000;
	const below = belowTenThousand(low.replace(/^零/u, ''));
	if (below === null || below === 0 || below < 1000 !== low.startsWith('零')) return null;
	return above * 10_000 + below;
}

const TIMES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

/** A count written in figures, in characters, or in both. */
export function countOf(printed: string): number | null {
	if (!/^\d/.test(printed)) return hanNumber(printed);
	const [, digits = '', unit] = /^([\d.,]+)([百千万亿])?$/u.exec(printed) ?? [];
	if (!/^(?:\d{1,9}(?:\.\d{1,4})?|\d{1,3}(?:,\d{3}){1,2})$/.test(digits)) return null;
	const value = Number(digits.replaceAll(',', '')) * (unit === undefined ? 1 : (TIMES[unit] ?? Number.NaN));
	const whole = Math.round(value);
	return Math.abs(value - whole) < 1e-6 && (unit !== undefined || !digits.includes('.')) ? whole : null;
}
