import type { Seen } from '../report/figure';
import type { AreaLevel, OrganGroup, OrganKind } from '../report/organ';
import type { RuleCounts } from '../audit/ruleCounts';
import type { Severity } from '../report/problem';
import type { ReportForm } from '../report/report';
import type { FiledId, ViewDefaults } from '../view/view';

/** A file of the data set, by its address relative to the data set's folder. */
export interface DataFile {
	readonly path: string;
	readonly bytes: number;
	readonly sha256: string;
}

/**
 * A list in files by where organs lie, in the order of places: the file `<folder>/<i>.json` holds what lies from the ith code
 * on, up to the next. What lies in one county is in one file.
 */
export interface ListFiles {
	readonly folder: string;
	readonly from: readonly string[];
}

/** Files of the whole data set, beside the CSV and the database. */
export type BulkFormat = 'xlsx' | 'jsonl' | 'parquet' | 'dictionary_csv' | 'dictionary_json' | 'datapackage';

/** A file of the whole data set; with its rows where it has rows. */
export interface BulkFile extends DataFile {
	readonly format: BulkFormat;
	readonly rows: number | null;
}

/** Files of a list whose sizes are known beforehand. */
export interface SizedFiles extends ListFiles {
	/** Bytes of each file as it is sent, compressed. */
	readonly bytes: readonly number[];
}

/** What an indicator has in the data: how many figures, in which years. */
export interface IndicatorCoverage {
	readonly reported: number;
	/** Report years with at least one value for the default group, with their number. */
	readonly years: readonly (readonly [year: number, reported: number])[];
}

/** How a reader's browser asks a ClickHouse server. Everything in it is public. */
export interface ServedBy {
	readonly kind: 'clickhouse';
	/** An address of another host, or a path of the site's own that leads to the server. */
	readonly url: string;
	readonly user: string;
	readonly password: string;
	readonly database: string;
}

/** What a page knows of any data set before it asks anything. */
interface CatalogFacts {
	/** Invented places and figures. */
	readonly fictional: boolean;
	/** Hash of the contents; also the folder of the answers. */
	readonly version: string;
	readonly defaults: ViewDefaults;
	readonly counts: {
		readonly reports: number;
		readonly organs: number;
		/** Figures with a number. */
		readonly figures: number;
		readonly provinces: number;
		/** Reports with the address of their page. */
		readonly addressed: number;
	};
	/** Figures with a number by where they were seen; `unknown`: not kept. */
	readonly places: Readonly<Record<Seen | 'unknown', number>>;
	/** Organs in each group. */
	readonly groups: Readonly<Record<OrganGroup, number>>;
	/** Date of publication of the newest report, YYYY-MM-DD: how recent the data are. Null when no report has one. */
	readonly newest: string | null;
	/** Reports of each year. */
	readonly reportsByYear: readonly (readonly [year: number, reports: number])[];
	readonly indicators: Readonly<Record<string, IndicatorCoverage>>;
	/** A server that answers in place of the database file. Absent: the reader's own browser does, and no other host is asked. */
	readonly engine?: ServedBy;
	/** What the rules say: every finding (`Finding[]`), where they are few enough for one file; else only the table `findings` has them. */
	readonly findings: DataFile | null;
	/** Findings by severity. */
	readonly found: Readonly<Record<Severity, number>>;
	/** The county with the most organs that have a report: where a comparison opens. Null when no organ lies in one. */
	readonly county: string | null;
	/** Every figure as CSV, with its number of lines without the head; null where the data are too large for lines, or in no file. */
	readonly all: (DataFile & { readonly rows: number }) | null;
	/** The whole in other formats, and what describes it. */
	readonly bulk: readonly BulkFile[];
}

/** The catalog of a data set in files, as `lens build` writes it. The one file that is revalidated; all others are immutable. */
export interface FiledCatalog extends CatalogFacts {
	readonly dataset: FiledId;
	readonly database: DataFile;
	/** Hash of what it was made from and of the program; null where that cannot be said beforehand. */
	readonly made: string | null;
	/** Hash of all files of its version, and of what else the catalog says. */
	readonly digest: string;
	/** How many files are in the folder of its version. */
	readonly files: number;
	/** The organs, for finding them: `OrganEntry[]`, packed. */
	readonly organs: ListFiles;
	/** The areas that hold organs: `AreaEntry[]`. */
	readonly areas: DataFile;
	/** Every report of every organ, without its figures: `ReportEntry[]`, packed. */
	readonly reports: ListFiles;
	/** Everything known of the organs of a county, whole: `HeldOrgan[]`, packed. */
	readonly counties: SizedFiles;
	/** How often each rule passed and failed in each year: `RuleTally[]`, packed. */
	readonly rules: DataFile;
	/** How indicators, terms and rules of the audit are typed in pinyin: `Spellings`. */
	readonly spellings: DataFile;
	/** Who must report (应报单位名单): `OrganEntry[]`, packed. Absent where nobody says so. */
	readonly roster?: DataFile;
}

/** The catalog of what was read on this machine: in no file, and of nobody else. */
export interface OwnCatalog extends CatalogFacts {
	readonly dataset: 'my';
}

export type Catalog = FiledCatalog | OwnCatalog;

/** An organ as the finder knows it. */
export interface OrganEntry {
	readonly code: string;
	readonly name: string;
	readonly kind: OrganKind;
	readonly path: readonly string[];
	/** Code of the innermost area it belongs to; null when the division data has none. */
	readonly area: string | null;
	readonly formerNames: readonly string[];
	/** Pinyin of the name without tones and spaces, and its initials; of former names too, separated by a space. */
	readonly pinyin: string;
	readonly initials: string;
	/** Figures with a number, in all its reports. */
	readonly figures: number;
	/** Report years in the data. */
	readonly years: readonly number[];
}

/** An area with organs in the data, as the finder knows it. */
export interface AreaEntry {
	readonly code: string;
	readonly name: string;
	readonly level: AreaLevel;
	/** Names of the areas around it, widest first. */
	readonly path: readonly string[];
	readonly parent: string | null;
	readonly pinyin: string;
	readonly initials: string;
	/** Organs in it, and report years of any of them. */
	readonly organs: number;
	readonly years: readonly number[];
}

/** A report as the list of reports knows it. */
export interface ReportEntry extends RuleCounts {
	readonly report: string;
	readonly organ: string;
	readonly year: number;
	readonly form: ReportForm;
	/** Date of publication, YYYY-MM-DD; null when not known. */
	readonly published: string | null;
	/** Whether (nearly) every cell was visible. */
	readonly complete: boolean;
	/** Figures with a number, and figures printed that could not be read. */
	readonly reported: number;
	readonly unreadable: number;
	/** Findings of the audit of these severities. 0 says that no rule fails, of those that could be assessed. */
	readonly errors: number;
	readonly warnings: number;
}
