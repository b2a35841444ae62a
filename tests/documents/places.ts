import { divisionsFrom, type Divisions } from '../../src/lib/report/divisions';

/** An invented country for invented numbers: no name of it is a real place's. Two of its towns share a name. */
export const INVENTED_PLACES: Divisions = divisionsFrom({
	province: [{ code: '99', name: '示例省' }],
	prefecture: [
		{ code: '9901', name: '示例市' },
		{ code: '9902', name: '样本市' }
	],
	county: [
		{ code: '990101', name: '示例县' },
		{ code: '990102', name: '虚构县' },
		{ code: '990201', name: '样本区' }
	],
	township: [
		{ code: '990101101', name: '示例镇' },
		{ code: '990101102', name: '甲乙镇' },
		{ code: '990101201', name: '假想乡' },
		{ code: '990102101', name: '甲乙镇' },
		{ code: '990201001', name: '设想街道' },
		{ code: '990201002', name: '样品街道' }
	]
});

export interface InventedPlace {
	readonly code: string;
	readonly organ: string;
	readonly path: readonly string[];
}

const OFFICES: Readonly<Record<string, string>> = { 道: '办事处' };

/** The organs that report, each with the names of the areas around it. */
export const INVENTED_ORGANS: readonly InventedPlace[] = [...INVENTED_PLACES.values()]
	.filter((area) => area.level === 'township')
	.map(({ code, name }) => ({
		code,
		organ: name + (OFFICES[name.slice(-1)] ?? '人民政府'),
		path: [2, 4, 6].map((digits) => INVENTED_PLACES.get(code.slice(0, digits))?.name ?? '')
	}));
