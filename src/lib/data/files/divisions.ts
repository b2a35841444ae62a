import type { ListedDivision } from '../../report/divisions';
import { list, object, string } from './validate';

const divisions = list(object<ListedDivision>({ code: string, name: string }));

/** A level of the national list out of its file. Throws on anything but divisions with code and name. */
export const unpackDivisions = (content: unknown): readonly ListedDivision[] => divisions(content, 'divisions');
