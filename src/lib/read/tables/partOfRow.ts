import { trimmed } from '../labels/cellText';
import { recognise } from '../labels/recognise';
import type { Row } from '../layout/layout';

/**
 * Rows whose figures are not those of their label: the row of another time or of a part of the organ (行政处罚（上年）,
 * 行政处罚（派出所）), and one among whose figures the label of another row stands, as a page leaves it that has lost the end of a row.
 */

const REMARK = /[(（]([^()（）]{1,20})[)）]$/u;
const OTHER_TIME = /^(?:上年|去年|上一年|前年|(?:19|20)\d\d年)度?$/u;
const WHOLE = /^(?:含|包括|包含|本级|全)/u;
const PART =
	/^(?:其中|不含|不包括|除)|(?:所|队|局|站|科|股|室|窗口|大厅|中心|办|镇|乡|村|社区|街道|分局|单位|部门|公安|城管|执法)$/u;

const isRowLabel = (text: string): boolean =>
	/\p{Script=Han}/u.test(text) &&
	(recognise(text)?.labels.some(({ kind }) => kind === 'proactive_row' || kind === 'requests_row') ?? false);

function saysPart(printed: string): boolean {
	const [, remark] = REMARK.exec(trimmed(printed).replaceAll(' ', '')) ?? [];
	if (remark === undefined) return false;
	return OTHER_TIME.test(remark) || (!WHOLE.test(remark) && PART.test(remark));
}

export const isNotItsRow = ({ printed, subLabel, cells }: Row): boolean =>
	subLabel !== undefined || saysPart(printed) || cells.some(({ text }) => isRowLabel(text));
