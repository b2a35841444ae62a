import { unzipSync, zipSync, type Zippable } from 'fflate';
import type { Dice } from '../../src/cli/demonstration/dice';
import { kindOf, ONE_TEXT } from '../../src/lib/read/formats/fileKind';

/**
 * Damage to the bytes of a document of any format, as disks, lines and careless programs do it. Whatever comes of it, a figure
 * is the one once printed or none, unless the damage lies in a number itself.
 */

export type Wound = 'bytes' | 'gap' | 'truncation' | 'cut' | 'member' | 'tag' | 'attribute';

/** Wounds after which what is left stands as it stood: no figure read from it may be another, not even the one that was cut. */
export const isCutOff = (wound: Wound): boolean => wound === 'truncation' || wound === 'cut';

const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The wounds a document can have: only an archive has members, only markup has tags, only a text ends in the middle of a number. */
export function woundsOf(bytes: Uint8Array): readonly Wound[] {
	const usual = ['bytes', 'gap', 'truncation'] as const;
	if (isArchive(bytes)) return [...usual, 'member', 'tag', 'attribute'];
	const kind = kindOf(bytes);
	const ofText = ONE_TEXT.has(kind) ? (['cut'] as const) : [];
	return [...usual, ...ofText, ...(kind === 'html' ? (['tag', 'attribute'] as const) : [])];
}

// A letter a byte, so that what is not touched stays as it was whatever its charset.
const asLetters = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const asBytes = (letters: string): Uint8Array => new Uint8Array(Buffer.from(letters, 'latin1'));

/** Some bytes, one after the other or far apart, are others. */
function withOtherBytes(bytes: Uint8Array, throws: Dice): Uint8Array {
	const hurt = bytes.slice();
	for (let left = throws.whole(1, 8); left > 0; left--) {
		const at = throws.whole(0, hurt.length - 1);
		hurt[at] = throws.uniform() < 0.5 ? (hurt[at] ?? 0) ^ (1 << throws.whole(0, 7)) : throws.whole(0, 255);
	}
	return hurt;
}

function withoutSome(bytes: Uint8Array, throws: Dice): Uint8Array {
	const from = throws.whole(0, bytes.length - 1);
	const to = Math.min(bytes.length, from + throws.whole(1, 2000));
	const hurt = new Uint8Array(bytes.length - (to - from));
	hurt.set(bytes.subarray(0, from));
	hurt.set(bytes.subarray(to), from);
	return hurt;
}

/** Cut off behind the first digit of a number, or a later one: what is left of it is another number. */
function cutInNumber(bytes: Uint8Array, throws: Dice): Uint8Array {
	const ends = [...asLetters(bytes).matchAll(/\d\0?(?=\d)/g)].map(
		({ 0: digit, index }) => index + digit.length
	);
	return bytes.slice(0, ends[throws.whole(0, ends.length - 1)] ?? 0);
}

/** Stored as they are: an OpenDocument file is known by the plain text of its first part. */
const packed = (members: Zippable): Uint8Array => zipSync(members, { level: 0 });

/** A part of the archive is gone, empty, cut, or bears the content of another. */
function withOtherMember(bytes: Uint8Array, throws: Dice): Uint8Array {
	const members = unzipSync(bytes);
	const names = Object.keys(members);
	const name = names[throws.whole(0, names.length - 1)] ?? '';
	const other = names[throws.whole(0, names.length - 1)] ?? '';
	const content = members[name] ?? new Uint8Array();
	const rest = Object.fromEntries(Object.entries(members).filter(([one]) => one !== name));
	const instead = [
		null,
		new Uint8Array(),
		content.subarray(0, throws.whole(0, content.length)),
		members[other] ?? null
	][throws.whole(0, 3)];
	return packed(instead ? { ...rest, [name]: instead } : rest);
}

type Change = (markup: string) => string;

/** Changes the markup of a page, or of a part of an archive. */
function inMarkup(bytes: Uint8Array, throws: Dice, change: Change): Uint8Array {
	if (!isArchive(bytes)) return asBytes(change(asLetters(bytes)));
	const members = unzipSync(bytes);
	const parts = Object.entries(members).filter(([name]) => /\.(?:xml|rels|html?)$/i.test(name));
	const [name, content] = parts[throws.whole(0, parts.length - 1)] ?? ['', new Uint8Array()];
	return packed({ ...members, [name]: asBytes(change(asLetters(content))) });
}

/** A tag is lost, stands twice, or has changed places with the next. */
const withOtherTag =
	(throws: Dice): Change =>
	(markup) => {
		const tags = [...markup.matchAll(/<[^<>]*>/g)];
		const i = throws.whole(0, tags.length - 1);
		const [tag, next] = [tags[i], tags[i + 1]];
		if (!tag) return markup;
		const before = markup.slice(0, tag.index);
		const after = markup.slice(tag.index + tag[0].length);
		const way = throws.whole(0, 2);
		if (way === 0) return before + after;
		if (way === 1 || !next) return before + tag[0] + tag[0] + after;
		const between = markup.slice(tag.index + tag[0].length, next.index);
		return before + next[0] + between + tag[0] + markup.slice(next.index + next[0].length);
	};

/** An attribute is lost, or what it says is no longer legible. */
const withOtherAttribute =
	(throws: Dice): Change =>
	(markup) => {
		const found = [...markup.matchAll(/\s([\w:-]+)=("[^"<>]*"|'[^'<>]*')(?=[^<>]*>)/g)];
		const attribute = found[throws.whole(0, found.length - 1)];
		if (!attribute) return markup;
		const [whole, name] = attribute;
		const instead = throws.uniform() < 0.5 ? '' : ` ${name ?? ''}="?"`;
		return markup.slice(0, attribute.index) + instead + markup.slice(attribute.index + whole.length);
	};

/** The bytes with a wound of those the document can have. */
export function mangled(bytes: Uint8Array, wound: Wound, throws: Dice): Uint8Array {
	switch (wound) {
		case 'bytes':
			return withOtherBytes(bytes, throws);
		case 'gap':
			return withoutSome(bytes, throws);
		case 'truncation':
			return bytes.slice(0, throws.whole(0, bytes.length - 1));
		case 'cut':
			return cutInNumber(bytes, throws);
		case 'member':
			return withOtherMember(bytes, throws);
		case 'tag':
			return inMarkup(bytes, throws, withOtherTag(throws));
		case 'attribute':
			return inMarkup(bytes, throws, withOtherAttribute(throws));
	}
}
