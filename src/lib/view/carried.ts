import { organsFrom } from './address';

/**
 * What a link to another page that takes organs carries from this one: the organs its address names, else the organ the page is
 * about. Nothing else of a view: an indicator or years of one page may mean nothing on another.
 */
export function carriedOrgans(query: URLSearchParams, about: string | null): string {
	const named = query.get('o');
	const organs = named === null ? (about === null ? [] : [about]) : organsFrom(named);
	return organs.length === 0 ? '' : `?${new URLSearchParams({ o: organs.join(' ') }).toString()}`;
}
