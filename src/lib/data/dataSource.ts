import type { View } from '../view/view';
import type { AreaEntry, Catalog, OrganEntry, ReportEntry } from './catalog';
import type { OrganWithFindings } from './dataset';
import type { Engine } from './engines/engine';
import type { Question } from './questions/question';
import type { RuleTally } from './ruleTotals';
import type { Spellings } from './spellings';

/** Whom a question is about: organs by their codes, or all of a group, or those of it in an area. */
export type Whom = Pick<View, 'organs'> | Pick<View, 'group' | 'area'>;

/** Whom a view is about. */
export const whomOf = ({ organs, group, area }: Pick<View, 'organs' | 'group' | 'area'>): Whom =>
	organs.length > 0 ? { organs } : { group, area };

/** A list in parts, so that what lies in an area can be had without the rest. Each part rejects when it cannot be had. */
export interface ListParts<T> {
	/** Names of the parts that may hold what lies in an area, and with it some beside it; of all parts where none is given. */
	parts(area?: string): readonly string[];
	read(part: string): Promise<readonly T[]>;
}

/** How far the start of an engine is: bytes that came, and how many there will be. */
export type OnProgress = (loaded: number, total: number) => void;

/** A report that was read, and is in no count since its year is not known. */
export interface WaitingReport {
	/** Code of its organ. */
	readonly organ: string;
	readonly name: string;
	readonly file: string;
}

/**
 * Where data come from: published files, or whatever else gives the same. Pages know this interface and no files. Everything
 * but `engine` comes without a database; what cannot be had rejects.
 */
export interface DataSource {
	readonly catalog: Catalog;
	readonly organs: ListParts<OrganEntry>;
	readonly reports: ListParts<ReportEntry>;
	/** Every area but the townships. */
	areas(): Promise<readonly AreaEntry[]>;
	/** Who must report; null where nobody says so. Not there where no data of this kind have a roster. */
	roster?(): Promise<readonly OrganEntry[] | null>;
	/** What was read and waits for its year. Not there where no data of this kind are read. */
	waiting?(): Promise<readonly WaitingReport[]>;
	spellings(): Promise<Spellings>;
	ruleTallies(): Promise<readonly RuleTally[]>;
	/**
	 * Organs with all their reports and findings: those named in the order named, those of an area in the order of codes. Null
	 * where they weigh more than `most` bytes, else more than one question may fetch. Organs that are not known are left out.
	 */
	organsWithReports(whom: Whom, most?: number): Promise<readonly OrganWithFindings[] | null>;
	/** The answer to a question from all reports, where somebody else has them at hand: nothing else is then asked. */
	answer?<Request, Answer>(question: Question<Request, Answer>, request: Request): Promise<Answer>;
	/** What was written when the data set was built, as JSON, by its path in the folder of its version. */
	stored(path: string, signal?: AbortSignal): Promise<unknown>;
	/**
	 * What answers SQL, started when first asked for. A start that nobody waits for any more is stopped. Rejects with an
	 * EngineError, and with AbortError when the signal is aborted.
	 */
	engine(signal?: AbortSignal, onProgress?: OnProgress): Promise<Engine>;
}
