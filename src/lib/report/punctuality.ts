import type { OrganKind } from './organ';

/**
 * When a report was published, against the dates the Regulations set. Articles 49 of the Regulations of 2019 and 31 of
 * those of 2007.
 * `in_time`: by the date that holds for it. `after_january`: after 31 January, by 31 March. `after_march`: after 31 March.
 * `date_unknown`: the page gives no date.
 */
export type Punctuality = 'in_time' | 'after_january' | 'after_march' | 'date_unknown';

/** First report year under the Regulations of 2019, which came into force on 15 May 2019. */
const JANUARY_FROM = 2019;

/** Governments publish their own report by 31 March; the date of 31 January is for the bodies below them. */
const GOVERNMENTS: readonly OrganKind[] = ['county', 'prefecture', 'province'];

/**
 * Dates are YYYY-MM-DD, which sort as text. Townships and street offices are not named in Article 49: whoever shows
 * `after_january` of them says that it is practice and not law.
 */
export function punctualityOf(kind: OrganKind, year: number, published: string | null): Punctuality {
	if (published === null) return 'date_unknown';
	if (published > `${year + 1}-03-31`) return 'after_march';
	const january = year >= JANUARY_FROM && !GOVERNMENTS.includes(kind);
	return january && published > `${year + 1}-01-31` ? 'after_january' : 'in_time';
}
