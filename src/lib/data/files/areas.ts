import type { AreaLevel } from '../../report/organ';
import type { AreaEntry } from '../catalog';
import { count, keyOf, list, nullable, object, string } from './validate';

const areas = list(
	object<AreaEntry>({
		code: string,
		name: string,
		level: keyOf<AreaLevel>({ province: true, prefecture: true, county: true, township: true }),
		path: list(string),
		parent: nullable(string),
		pinyin: string,
		initials: string,
		organs: count,
		years: list(count)
	})
);

/** The areas of a file. Throws on anything but what a build writes. */
export const unpackAreas = (content: unknown): readonly AreaEntry[] => areas(content, 'areas');
