import { divisionsFrom, type Divisions } from '../../report/divisions';

/** A small invented country: no name of it is a real place's. */
export const INVENTED: Divisions = divisionsFrom({
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
		{ code: '990101102', name: '城关镇' },
		{ code: '990102101', name: '城关镇' },
		{ code: '990201001', name: '假想街道' }
	]
});
