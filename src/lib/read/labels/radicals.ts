/** Radicals some fonts and converters leave in place of the whole character; Unicode has no folding for these. */
const RADICALS: ReadonlyMap<string, string> = new Map(
	[
		'⺁厂',
		'⺇几',
		'⺒巳',
		'⺓幺',
		'⺝月',
		'⺟母',
		'⺠民',
		'⺢水',
		'⺫目',
		'⺬示',
		'⺮竹',
		'⻁虎',
		'⻂衣',
		'⻄西',
		'⻅见',
		'⻆角',
		'⻉贝',
		'⻋车',
		'⻑长',
		'⻓长',
		'⻔门',
		'⻗雨',
		'⻘青',
		'⻙韦',
		'⻚页',
		'⻛风',
		'⻜飞',
		'⻝食',
		'⻢马',
		'⻣骨',
		'⻤鬼',
		'⻥鱼',
		'⻦鸟',
		'⻧卤',
		'⻨麦',
		'⻩黄',
		'⻬齐',
		'⻮齿',
		'⻰龙',
		'⻳龟'
	].map((pair) => [[...pair][0] ?? '', [...pair][1] ?? ''])
);

/** Text with the characters its radicals stand for. */
export const withoutRadicals = (text: string): string =>
	text.replace(/[\u2e80-\u2fdf]/gu, (sign) => RADICALS.get(sign) ?? sign.normalize('NFKC'));
