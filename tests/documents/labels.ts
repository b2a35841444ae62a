import { Converter } from 'opencc-js/cn2t';
import type { Dice } from '../../src/cli/demonstration/dice';

/** Other printings of the form's labels, seen in real reports. */

export type Relabel = (text: string) => string;

const replacing =
	(from: RegExp | string, to: string): Relabel =>
	(text) =>
		text.replace(from, to);

const traditional = Converter({ from: 'cn', to: 'tw' });

const GLOSSES: Readonly<Record<string, string>> = {
	規: 'guī',
	數: 'shù',
	據: 'jù',
	發: 'fā',
	現: 'xiàn',
	業: 'yè',
	務: 'wù',
	會: 'huì',
	係: 'xì',
	製: 'zhì'
};

/** Traditional characters with a pinyin gloss after some of them. */
const glossed: Relabel = (text) =>
	[...traditional(text)]
		.map((letter) => (GLOSSES[letter] ? `${letter}(${GLOSSES[letter]})` : letter))
		.join('');

/** Each of these changes some labels of a report; a report has a few of them. */
const COMMON: readonly Relabel[] = [
	replacing('其他法律行政法规禁止公开', '其他法律法规禁止公开'),
	replacing(/[“”]/gu, '"'),
	replacing(/[“”]/gu, ''),
	(text) => text.replace('“', '「').replace('”', '」'),
	(text) => text.replaceAll('（', '(').replaceAll('）', ')'),
	replacing(/^(（[一二三四五六七]）)/u, '$1 '),
	replacing(/^(\d)\./, '$1、'),
	replacing(/^(\d)\./, '$1. '),
	(text) => text.replace(/^\d\./, (n) => String.fromCharCode(n.charCodeAt(0) + 0xfee0) + '．'),
	replacing('要求行政机关确认', '要求确认'),
	replacing('本年收费金额（单位：万元）', '本年收费金额单位:万元'),
	replacing('本年收费金额（单位：万元）', '本年收费金额（单位：万元，保留4位小数）'),
	replacing('本年增/减', '本年增／减'),
	replacing('本年增/减', '本年增\\减'),
	replacing('本年增/减', '本年增/'),
	replacing('本年增/减', '本年增/减（减用负值表示，如-8）'),
	replacing('上一年项目数量', '上一年项目数量（指上年事项数）'),
	replacing('第二十条第（一）项', '第二十条第(一)项'),
	replacing(/第二十条第（.）项/u, '第二十条第'),
	replacing(/第二十条第（.）项/u, '第二十条第项'),
	replacing(/^第二十条/u, '第二十条 '),
	replacing('采购总金额', '采购总金额（万元）'),
	replacing(/^规章$/u, '规章（设区的市、自治州人民政府填写）'),
	replacing('（本列数据的勾稽关系为', '（本列数据的勾稽关系'),
	replacing(/^(政府集中采购|行政事业性收费)$/u, '$1 '),
	(text) => (/^[\u4e00-\u9fff]{2}$/u.test(text) ? [...text].join(' ') : text),
	(text) => (/^[\u4e00-\u9fff]{2}$/u.test(text) ? [...text].join('　') : text)
];

const RARE: readonly Relabel[] = [
	replacing(/^现行有效件数$/u, '现行有效件'),
	replacing(/^本年制发件数$/u, '本年发件数'),
	replacing('行政规范性文件', '规范性文件'),
	replacing('（三）不予公开', '㈢不予公开'),
	replacing('对外公开总数量', '对外公开总数'),
	replacing('（六）其他处理', '（六） 其它处理'),
	traditional,
	glossed
];

/** The printing of one report: the official one, or with a few changes. */
export function printingOf(dice: Dice): Relabel {
	const common = dice.pick([
		[0, 3],
		[2, 3],
		[5, 2]
	]);
	const rare = dice.uniform() < 0.12 ? 1 : 0;
	const chosen = [
		...Array.from({ length: common }, () => dice.pick(COMMON.map((relabel) => [relabel, 1] as const))),
		...Array.from({ length: rare }, () => dice.pick(RARE.map((relabel) => [relabel, 1] as const)))
	];
	return (text) => chosen.reduce((changed, relabel) => relabel(changed), text);
}
