import type { Language } from '../../form/words';
import { bare } from '../numbers';
import type { Flow } from './flow';

/** Why a flow is not drawn; null when it is. */
export function flowRemark(flow: Flow | null, language: Language): string | null {
	const zh = language === 'zh';
	if (flow === null)
		return zh
			? '没有一年的三十六格都有数，流向画不出来；有的数见表。'
			: 'In no year do all thirty-six cells have a number, so the flow cannot be drawn; the table has what there is.';
	const { year, sum, printed } = flow;
	if (sum !== printed) {
		const n = (count: number) => bare(count, language);
		return zh
			? `${year.year} 年各格相加是 ${n(sum)} 件，表上印的总计是 ${n(printed)} 件，差 ${n(Math.abs(sum - printed))} 件：对不上，所以不画。`
			: `In ${year.year} the cells add up to ${n(sum)}, the printed total is ${n(printed)}: they differ by ${n(Math.abs(sum - printed))}, so no flow is drawn.`;
	}
	if (sum === 0)
		return zh
			? `${year.year} 年一件也没有办结：各格都是 0。`
			: `Nothing was handled in ${year.year}: every cell is 0.`;
	return null;
}
