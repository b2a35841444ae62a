/**
 * Measures of 党政机关公文格式 (GB/T 9704—2012) in Word's units: A4 with 37 mm above and 28 mm at the left of a type area of
 * 156 × 225 mm, 22 lines of 28 characters; body in 16 pt 仿宋, title in 22 pt 小标宋, headings in 16 pt 黑体.
 */

interface Font {
	readonly ascii: string;
	readonly eastAsia: string;
	readonly hAnsi: string;
}

/** Fonts by the names Word knows on every system; where 小标宋 is missing Word takes 宋体. */
const font = (eastAsia: string): Font => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia });

const FONTS = {
	body: font('FangSong'),
	title: font('FZXiaoBiaoSong-B05S'),
	heading: font('SimHei'),
	number: { ...font('SimSun'), ascii: 'SimSun', hAnsi: 'SimSun' }
} as const;

/** Twips in a millimetre. */
const MM = 56.7;
const mm = (length: number): number => Math.round(length * MM);

export interface Layout {
	readonly font: Readonly<Record<keyof typeof FONTS, Font>>;
	/** Half points. */
	readonly size: {
		readonly body: number;
		readonly title: number;
		readonly table: number;
		readonly number: number;
	};
	/** Twips: a line, a line of the title, a 汉字 of the body, the indent of a paragraph. */
	readonly line: number;
	readonly titleLine: number;
	readonly em: number;
	readonly indent: number;
	/** Of the type area. */
	readonly width: number;
	readonly page: { readonly width: number; readonly height: number };
	readonly margin: {
		readonly top: number;
		readonly right: number;
		readonly bottom: number;
		readonly left: number;
		readonly footer: number;
	};
	/** Twips between characters, so that 28 fill a line. Not a grid: tables and titles would be stretched to it. */
	readonly spacing: number;
}

const A4 = { width: 11906, height: 16838 };

const LETTER: Layout = {
	font: FONTS,
	size: { body: 32, title: 44, table: 21, number: 28 },
	line: 579,
	titleLine: 640,
	em: 320,
	indent: 640,
	width: mm(156),
	page: A4,
	// The number of the page stands 7 mm below the type area.
	margin: { top: mm(37), right: mm(26), bottom: mm(35), left: mm(28), footer: mm(24) },
	spacing: Math.floor((156 * MM) / 28 - 320)
};

const WIDE: Layout = {
	...LETTER,
	size: { body: 18, title: 32, table: 18, number: 21 },
	line: 280,
	titleLine: 480,
	em: 180,
	indent: 360,
	spacing: 0,
	width: A4.height - 1700,
	margin: { top: 850, right: 850, bottom: 850, left: 850, footer: 500 }
};

/** `wide`: a table of many columns on a page turned sideways, in small type. */
export const layoutOf = (wide: boolean): Layout => (wide ? WIDE : LETTER);
