import type { Metadata } from '../document';
import { withoutInnerSpaces } from '../labels/normalise';
import type { Layout } from '../layout/layout';
import { isBodyName, isOrganName, isSameOrgan, kindOfPlace, placeName } from './organName';
import type { Title, Titles } from './title';
import { isTitle } from './titleLine';

/** Whom a document says it is from, in its titles, its prose and its page; and what of it contradicts the rest. */

export interface Named {
	/** Null when nothing names an organ, or when more than one could be meant. */
	readonly name: string | null;
	/** The names that stand against each other; empty when none do. */
	readonly candidates: readonly string[];
}

const COMPILED = /由([\p{Script=Han}]{3,24}?(?:人民政府|办事处|局|委员会|办公室|中心))(?:编制|根据|组织)/u;
/** Lines a signature stands among. */
const LAST_LINES = 4;
/** 我镇, of the organ itself. */
const OWN_TOWNSHIP = /[我本](?:镇|乡|街道|苏木)/u;

/** 本报告由嵩县陆浑镇人民政府编制; the name a report is signed with. */
export function nameInProse(layout: Layout): string | null {
	const texts = layout.prose.map(({ line }) => line);
	const compiled = texts
		.map((text) => COMPILED.exec(text)?.[1])
		.find((name) => name !== undefined && isOrganName(name));
	const signed = texts.slice(-LAST_LINES).find((text) => isBodyName(text) && !text.includes('('));
	return compiled ?? signed ?? null;
}

/** Each organ once, by the longest of its names. */
function distinct(names: readonly string[]): string[] {
	const organs: string[] = [];
	for (const name of names.filter((one) => one !== '')) {
		const at = organs.findIndex((known) => isSameOrgan(known, name));
		if (at < 0) organs.push(name);
		else if (name.length > (organs[at]?.length ?? 0)) organs[at] = name;
	}
	return organs;
}

const isTownship = (name: string): boolean => kindOfPlace(placeName(name)) !== null;

/** Whether the sentences, the signature or the publisher speak of this organ, and of none of the others of its level. */
function isSpokenFor(name: string, others: readonly string[], layout: Layout, metadata: Metadata): boolean {
	const sentences = layout.prose
		.filter(({ line }) => !isTitle(line) && /[。,;]/u.test(line))
		.map(({ line }) => line);
	const texts = [...sentences, nameInProse(layout) ?? '', withoutInnerSpaces(metadata.publisher ?? '')];
	const speaks = (organ: string): boolean => texts.some((text) => text.includes(placeName(organ)));
	return speaks(name) && !others.some((other) => isTownship(other) && speaks(other));
}

const open = (candidates: readonly string[]): Named => ({ name: null, candidates });

/** The organ of the titles; open where they name several and nothing decides. */
function inTitles({ own, near, others }: Titles, layout: Layout, metadata: Metadata): Named {
	const said = distinct(own.map(({ name }) => name));
	const nearest = near?.name ?? '';
	const [only] = said;
	if (only !== undefined) {
		const all = distinct([...said, nearest]);
		return all.length > 1 ? open(all) : { name: nearest === '' ? only : nearest, candidates: [] };
	}
	if (nearest === '' || near === null) return { name: null, candidates: [] };
	const rivals = distinct(others.map(({ name }) => name)).filter((name) => !isSameOrgan(name, nearest));
	const needsProof = rivals.length > 0 || (near.joined === true && !isBodyName(nearest));
	if (needsProof && !isSpokenFor(nearest, rivals, layout, metadata)) return open([nearest, ...rivals]);
	return { name: nearest, candidates: [] };
}

/** A name on a line of its own may be the head of the site: what the prose says of its organ may not speak against it. */
function isDoubtful(title: Title | null, name: string, layout: Layout): boolean {
	if (title?.joined !== true || isTownship(name)) return false;
	return layout.prose.some(({ line }) => OWN_TOWNSHIP.test(line));
}

/** The name of the reporting organ, as the document gives it. */
export function organNamed(titles: Titles, layout: Layout, metadata: Metadata): Named {
	const titled = inTitles(titles, layout, metadata);
	if (titled.candidates.length > 0) return titled;
	const publisher = withoutInnerSpaces(metadata.publisher ?? '');
	const published = isOrganName(publisher) ? publisher : '';
	const prose = nameInProse(layout) ?? '';
	const { name } = titled;
	if (name === null) {
		const named = distinct([published, prose]);
		return named.length > 1 ? open(named) : { name: named[0] ?? null, candidates: [] };
	}
	const against = isDoubtful(titles.near, name, layout) ? [published, prose] : [prose].filter(isTownship);
	const rivals = distinct(against).filter((other) => !isSameOrgan(other, name));
	if (rivals.length > 0 && (isTownship(name) || titles.near?.joined === true)) return open([name, ...rivals]);
	if (isDoubtful(titles.near, name, layout) && !titles.own.some((title) => isSameOrgan(title.name, name)))
		return open([name]);
	return { name, candidates: [] };
}
