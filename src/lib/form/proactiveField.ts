import type { FieldKind, FormVersion, Unit } from './field';
import type { Words } from './words';

/** A row-and-column of table 二 before it becomes a field. Unit 件 and kind count unless said. */
export interface ProactiveField {
	readonly id: string;
	readonly article: '一' | '五' | '六' | '八' | '九';
	readonly row: string;
	readonly column: string;
	readonly zh: string;
	readonly en: string;
	readonly forms: readonly FormVersion[];
	readonly explain: Words;
	readonly unit?: Unit;
	readonly kind?: FieldKind;
}

/** Said of what both forms call newly made or issued, although they count it differently. */
export const MADE: Words = {
	zh: '这一年制定并发布的件数。两版表格的统计范围不同：2019 年版有的单位把所有文件都算在内，所以两段分开画，不相连。',
	en: 'Documents made and issued in the year. The two forms count different things (under the 2019 form some organs counted every document), so the two stretches are drawn apart.'
};
