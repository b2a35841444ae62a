import type { Divisions } from '../../report/divisions';
import { GROUP_KINDS } from '../../report/organ';
import { countiesCalled, countyOfCode, countySaid, type BatchCounty, type Identity } from './county';
import { placeName } from './organName';
import { nameIndex } from './placeNames';

/** Whose county a batch of reports is of, told from the reports and the folders they lie in; a person confirms it. */

/** Why a county is proposed: what of the batch says so. */
export type CountyReason =
	/** Organs whose division code is certain, or which are named with their county. */
	| 'organs'
	/** Townships whose name several counties have, this one among them. */
	| 'townships'
	/** Files in a folder named so. */
	| 'folder';

export interface CountyCandidate {
	readonly county: BatchCounty;
	/** How many of the batch say so, by reason. */
	readonly counts: Readonly<Record<CountyReason, number>>;
}

export interface CountyProposal {
	/** Null where it is not clear. */
	readonly county: BatchCounty | null;
	/** Every county something speaks for, the likeliest first. */
	readonly candidates: readonly CountyCandidate[];
	/** Reports that lie in a county, certain or not. */
	readonly reports: number;
}

/** A report of a batch: what was read of it, and its file with the folders it lies in. */
export interface BatchReading {
	readonly file: string;
	readonly reading: Identity;
}

/** Of the reports that say a county, those that must say the same. */
const MOST = 2 / 3;
/** Townships that together tell a county by their names alone. */
const TOWNSHIPS_ENOUGH = 3;

type Counts = Record<CountyReason, number>;

class Votes {
	readonly #candidates = new Map<string, { county: BatchCounty; counts: Counts }>();
	add(county: BatchCounty, reason: CountyReason): void {
		const known = this.#candidates.get(county.code);
		const candidate = known ?? { county, counts: { organs: 0, townships: 0, folder: 0 } };
		candidate.counts[reason] += 1;
		this.#candidates.set(county.code, candidate);
	}
	sorted(): readonly CountyCandidate[] {
		return [...this.#candidates.values()].sort(
			({ counts: a, county: one }, { counts: b, county: other }) =>
				b.organs - a.organs ||
				b.folder - a.folder ||
				b.townships - a.townships ||
				(one.code < other.code ? -1 : 1)
		);
	}
}

/** Counties that names of folders are: 封丘县, 2025封丘县年报. Of a folder within another the inner one speaks. */
function countiesOfFolders(file: string, divisions: Divisions): readonly BatchCounty[] {
	const folders = file.split(/[\\/]+/u).slice(0, -1);
	for (const folder of folders.toReversed()) {
		const names = folder.match(/\p{Script=Han}{1,12}?[县市区旗]/gu) ?? [];
		const called = names.flatMap((name) => countiesCalled(name, divisions)).filter(({ listed }) => listed);
		if (called.length > 0) return called;
	}
	return [];
}

function isClear({ counts }: CountyCandidate, all: readonly CountyCandidate[], reports: number): boolean {
	const sum = (reason: CountyReason) => all.reduce((count, each) => count + each.counts[reason], 0);
	const isOnlyFolder = counts.folder > 0 && counts.folder === sum('folder');
	if (counts.organs > 0)
		return (
			counts.organs >= MOST * sum('organs') &&
			(isOnlyFolder || (counts.organs + counts.townships) * 2 > reports)
		);
	if (isOnlyFolder) return true;
	const others = all.slice(1).map((each) => each.counts.townships);
	return (
		counts.folder === 0 &&
		counts.townships >= TOWNSHIPS_ENOUGH &&
		counts.townships * 2 > reports &&
		others.every((count) => count < counts.townships / 2)
	);
}

/** The county of a batch of reports, with what speaks for it and for others. */
export function countyProposed(batch: readonly BatchReading[], divisions: Divisions): CountyProposal {
	const votes = new Votes();
	const index = nameIndex(divisions);
	let reports = 0;
	for (const { file, reading } of batch) {
		const { organ, kind, areaCode, path } = reading;
		for (const county of countiesOfFolders(file, divisions)) votes.add(county, 'folder');
		if (organ === null || kind === 'prefecture' || kind === 'province') continue;
		reports++;
		const said = countySaid(reading, divisions);
		if (said) votes.add(said, 'organs');
		else if (kind !== null && GROUP_KINDS.townships.includes(kind) && areaCode === null && path.length === 0)
			for (const { parent } of index.township(placeName(organ), '').candidates) {
				const county = countyOfCode(parent ?? '', divisions);
				if (county) votes.add(county, 'townships');
			}
	}
	const candidates = votes.sorted();
	const [best] = candidates;
	return { county: best && isClear(best, candidates, reports) ? best.county : null, candidates, reports };
}
