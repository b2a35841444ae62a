import { afterAll, beforeAll, expect, it } from 'vitest';
import { askView } from '../data/askView';
import { allFindings } from '../data/findings';
import { listOf } from '../data/lists';
import { divisionsOf, unlistedCounty } from '../report/divisions';
import { builtDataset, type BuiltDataset } from '../testing/builtDataset';
import { ownSourceOf, sourceOfDataset } from '../testing/ownSourceOf';
import { county } from '../testing/county';
import { AREAS, organ, report } from '../testing/reports';
import { complete } from '../view/view';
import { ownDataset } from './ownDataset';

// What was read on this machine is a data set like those in files: the same reports give the same lists, counts and answers.

const dataset = ownDataset({ reports: county() }, divisionsOf(AREAS));
if (!dataset) throw new Error('no data set');
const own = sourceOfDataset(dataset);
let built: BuiltDataset;

beforeAll(async () => {
	built = await builtDataset({ reports: county(), areas: AREAS });
});
afterAll(() => built.close());

it('is none of no reports', () => {
	expect(ownDataset({ reports: [] }, divisionsOf(AREAS))).toBeNull();
});

it('knows of itself what a build writes', () => {
	const {
		defaults,
		counts,
		places,
		groups,
		newest,
		reportsByYear,
		indicators,
		found,
		county: widest
	} = built.catalog;
	expect(dataset.catalog).toMatchObject({
		dataset: 'my',
		fictional: false,
		defaults,
		counts,
		places,
		groups,
		newest,
		reportsByYear,
		indicators,
		found,
		county: widest
	});
});

it('has the same lists', async () => {
	expect(await listOf(own.organs)).toEqual(await listOf(built.source.organs));
	expect(await listOf(own.reports)).toEqual(await listOf(built.source.reports));
	expect(await own.areas()).toEqual(await built.source.areas());
	expect(await own.ruleTallies()).toEqual(await built.source.ruleTallies());
	expect(await own.spellings()).toEqual(await built.source.spellings());
});

it('answers whole groups, which nothing was written for, as the files and the engine do', async () => {
	const { defaults } = dataset.catalog;
	for (const group of ['townships', 'departments', 'all'] as const)
		for (const indicator of ['penalty_decisions', 'disclosure_rate', 'fee_income']) {
			const view = complete({ group, indicator, years: defaults.span }, defaults);
			const one = complete({ group, indicator, years: [2022, 2022] }, defaults);
			for (const asked of [view, one])
				expect((await askView(asked, own)).answer).toEqual((await askView(asked, built.source)).answer);
		}
	expect(await allFindings({}, own)).toEqual(await allFindings({}, built.source));
});

it('is another version as soon as a figure is', () => {
	const [first, ...others] = county();
	const changed = {
		...first!,
		figures: new Map([...first!.figures, ['items_disclosed', { state: 'blank' as const }]])
	};
	const version = (reports: ReturnType<typeof county>) =>
		ownDataset({ reports }, divisionsOf(AREAS))?.catalog.version;
	expect(version(county())).toBe(dataset.catalog.version);
	expect(version([changed, ...others])).not.toBe(dataset.catalog.version);
});

it('has a county that no list of divisions has, with those who must report there', async () => {
	const county = unlistedCounty('无名县');
	const town = { ...organ('x1', '无名县城关镇人民政府'), path: ['无名县'], area: county.code };
	const archive = { ...organ('x2', '无名县档案馆', 'other'), path: ['无名县'], area: county.code };
	const source = ownSourceOf([report(town, 2022, { penalty_decisions: 3 })], [town, archive]);
	expect(source.catalog.county).toBe(county.code);
	expect((await source.areas()).map(({ name }) => name)).toEqual(['无名县']);
	expect((await source.roster?.())?.map(({ name }) => name)).toEqual([
		'无名县城关镇人民政府',
		'无名县档案馆'
	]);
});
