import { readFileSync } from 'node:fs';
import { organsOf } from '../../src/lib/data/dataset';
import { parseReports } from '../../src/lib/report/csv';
import { loadDivisions } from '../../src/cli/divisions';
import type { Report } from '../../src/lib/report/report';
import { expect, test } from './fixtures';
import { figureOn } from './steps';

// What the data hold of an organ is on its page, however little it is, and the organ stays chosen from page to page.

const text = (name: string) => readFileSync(`data/${name}`, 'utf8');
const { reports } = parseReports(text('reports.csv'), text('figures.csv'), await loadDivisions());

/** The reports of each published organ. */
const organs = organsOf(reports).map((each) => each.reports);
const numbersOf = (of: readonly Report[]) =>
	of.flatMap(({ figures }) =>
		[...figures].flatMap(([field, figure]) =>
			figure.state === 'reported' ? [[field, figure.value] as const] : []
		)
	);

/** The first published organ of which something is true. */
function organWith(what: (of: readonly Report[]) => boolean): readonly Report[] {
	const found = organs.find(what);
	if (!found) throw new Error('no such organ in the published data');
	return found;
}

test('an organ of which the prose gives one figure shows it, and where it comes from', async ({ page }) => {
	const own = organWith((of) => {
		const numbers = numbersOf(of);
		return numbers.length === 1 && numbers[0]?.[0].startsWith('prose_') === true;
	});
	const [[field, value] = ['', 0]] = numbersOf(own);
	const code = own[0]?.organ.code ?? '';
	await page.goto(`./organs/?o=${code}`);
	await expect(page.getByTestId('headlines').locator(`[data-indicator="${field}"] strong`)).toHaveText(
		new RegExp(`^${value.toLocaleString('en-US')} `)
	);
	await expect(page.getByTestId('held').locator(`tr[data-field="${field}"]`)).toContainText(
		value.toLocaleString('en-US')
	);
	await expect(figureOn(page)).toHaveCount(0);
	await page.getByTestId('held').getByRole('link').first().click();
	await expect(page.getByTestId('report')).toHaveAttribute('data-report', own[0]?.id ?? '');
	await expect(page.getByTestId('assessed')).toHaveText(/^\d+ 条规则(中 \d+ 条能核对|都无法核对)/);
});

test('an organ of one year stands in a row beside its neighbours, and not on a chart of one dot', async ({
	page
}) => {
	const inCounty = (of: readonly Report[]) => of[0]?.organ.area?.slice(0, 6) ?? '';
	const own = organWith(
		(of) =>
			of.length === 1 &&
			of[0]?.organ.kind === 'town' &&
			of[0].figures.get('items_disclosed')?.state === 'reported' &&
			organs.some(
				(others) =>
					others !== of &&
					inCounty(others) === inCounty(of) &&
					others[0]?.organ.kind === 'town' &&
					others.some(
						(other) =>
							other.year === of[0]?.year && other.figures.get('items_disclosed')?.state === 'reported'
					)
			)
	);
	const { code } = own[0]?.organ ?? { code: '' };
	await page.goto(`./organs/?o=${code}`);
	const rows = page.getByTestId('neighbour-table').locator('tbody tr');
	await expect(rows.first()).toHaveAttribute('data-organ', code);
	expect(await rows.count()).toBeGreaterThan(1);
	await expect(page.getByTestId('neighbours')).toContainText(String(own[0]?.year));
	await expect(figureOn(page)).toHaveCount(0);
});

test('the chosen organ stays chosen through the navigation and in the other language', async ({ page }) => {
	const [code, other] = ['990101001', '990101002'] as const;
	await page.goto(`./demo/organs/${code}/`);
	const nav = page.getByRole('navigation', { name: '主要页面' });
	for (const name of ['趋势', '依申请公开', '许可处罚', '复议诉讼', '比较']) {
		await nav.getByRole('link', { name, exact: true }).click();
		await expect(page).toHaveURL(new RegExp(`\\?o=${code}$`));
	}
	await page.getByTestId('language-switch').click();
	await expect(page).toHaveURL(new RegExp(`/en/demo/compare/\\?o=${code}$`));
	await page.goto(`./demo/trends/?o=${code}+${other}&i=penalty_decisions`);
	await expect(figureOn(page)).toHaveAttribute('data-alive', 'true');
	await nav.getByRole('link', { name: '依申请公开', exact: true }).click();
	await expect(page).toHaveURL(new RegExp(`\\?o=${code}\\+${other}$`));
	await nav.getByRole('link', { name: '核对', exact: true }).click();
	await expect(page).toHaveURL(/\/audit\/$/);
});

test('the page of an organ leads to its own applications, penalties and disputes', async ({ page }) => {
	await page.goto('./demo/organs/990101001/');
	for (const path of ['applications', 'enforcement', 'disputes'])
		await expect(page.getByTestId('doors').locator(`a[href$="/demo/${path}/?o=990101001"]`)).toHaveCount(1);
});

test('where no organ has all the years, that is the reason given, and all organs are one press away', async ({
	page
}) => {
	await page.goto('./trends/?i=penalty_decisions&l=1');
	const empty = page.getByTestId('empty');
	await expect(empty).toContainText('没有一个单位在有数的每一年都有');
	await empty.getByRole('button', { name: '看全部单位' }).click();
	await expect(page).not.toHaveURL(/l=1/);
	await expect(page.getByTestId('empty')).toHaveCount(0);
});
