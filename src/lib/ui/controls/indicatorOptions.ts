import type { Catalog } from '$lib/data/catalog';
import { INDICATOR_GROUPS, type IndicatorGroup } from '$lib/form/indicator';
import { INDICATORS } from '$lib/form/indicators';
import type { Language } from '$lib/form/words';
import { reportedFiguresText } from '$lib/text/labels';
import { message } from '$lib/text/messages';

const GROUPS = Object.keys(INDICATOR_GROUPS) as IndicatorGroup[];

/** Indicators whose name in either language holds what was typed, with how many figures the data have of each. */
export function indicatorOptions(typed: string, catalog: Catalog, language: Language) {
	const wanted = typed.trim().toLowerCase();
	const reported = (id: string) => catalog.indicators[id]?.reported ?? 0;
	return GROUPS.map((group) => ({
		heading: INDICATOR_GROUPS[group][language],
		options: INDICATORS.filter((i) => i.group === group)
			.filter((i) => `${i.label.zh} ${i.label.en} ${i.id}`.toLowerCase().includes(wanted))
			.map((i) => ({
				value: i.id,
				label: i.label[language],
				detail:
					reported(i.id) > 0
						? reportedFiguresText(reported(i.id), language)
						: message('indicatorNoData', language),
				muted: reported(i.id) === 0
			}))
	}));
}
