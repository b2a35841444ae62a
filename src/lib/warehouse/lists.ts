import type { AreaEntry, OrganEntry, ReportEntry } from './catalog';
import { unpack } from './answers/columns';
import { REPORT_KEYS } from './dataset/reports';
import type { AnswerSource } from './source';

/** All of them, or what of them a page came with. */
export interface Lists {
	readonly organs: readonly OrganEntry[];
	readonly areas: readonly AreaEntry[];
	readonly reports: readonly ReportEntry[];
}

/** The lists of a data set: who reports, where, and what there is. Each rejects when its file cannot be fetched or is damaged. */

export const organList = async ({ catalog, file }: AnswerSource): Promise<readonly OrganEntry[]> =>
	(await file(catalog.organs.path)) as readonly OrganEntry[];

export const areaList = async ({ catalog, file }: AnswerSource): Promise<readonly AreaEntry[]> =>
	(await file(catalog.areas.path)) as readonly AreaEntry[];

export const reportList = async ({ catalog, file }: AnswerSource): Promise<readonly ReportEntry[]> =>
	unpack(await file(catalog.reports.path), REPORT_KEYS) as unknown as readonly ReportEntry[];
