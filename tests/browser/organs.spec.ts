import { MEMBERS } from '../../src/cli/demonstration/county';
import { PLANTED } from '../../src/cli/demonstration/planted';
import { expect, test } from './fixtures';
import { addOrgan, figureOn, offered, openView, shows } from './steps';

// A reader finds an organ by whatever they know of its name.

const LUHUN = { code: '410325111', name: '陆浑镇人民政府' };

for (const typed of ['陆浑', 'luhun', 'lu hun', 'LH', 'lh'])
	test(`“${typed}” finds 陆浑镇 first, and Enter adds it`, async ({ page }) => {
		await openView(page, {});
		await addOrgan(page, typed, LUHUN.name);
		await shows(page, { organs: [LUHUN.code] }, 'real');
		await expect(page.getByRole('list', { name: '单位' })).toContainText('陆浑镇');
	});

test('Enter takes the first that fits also where the list came after the last key', async ({
	page,
	site
}) => {
	let release = () => {};
	const held = new Promise<void>((done) => (release = done));
	await page.route(`${site.root}data/real/*/organs/*`, async (route) => {
		await held;
		await route.continue();
	});
	await openView(page, {});
	await page.getByTestId('organ').fill('陆浑');
	await expect(page.getByText('正在取单位名单…')).toBeVisible();
	release();
	await expect(offered(page).first()).toContainText(LUHUN.name);
	await page.getByTestId('organ').press('Enter');
	await shows(page, { organs: [LUHUN.code] }, 'real');
});

test('two choices in one breath both hold', async ({ page }) => {
	const codes = MEMBERS.slice(0, 3).map((member) => member.organ.code);
	await openView(page, { organs: codes }, { dataset: 'demo' });
	await page.evaluate(() => {
		document.querySelector<HTMLElement>('ul[aria-label="单位"] button')?.click();
		document.querySelector<HTMLElement>('input[type="radio"][value="table"]')?.click();
	});
	await shows(page, { organs: codes.slice(1), tab: 'table' }, 'demo');
});

test('in the demonstration too an organ is found by 汉字, pinyin and initials', async ({ page }) => {
	await openView(page, {}, { dataset: 'demo' });
	for (const typed of ['假想', 'jiaxiang', 'jxz']) {
		await page.getByTestId('organ').fill(typed);
		await expect(offered(page).first()).toContainText('假想镇');
	}
	await page.getByTestId('organ').press('Enter');
	await shows(page, { organs: ['990101001'] }, 'demo');
});

test('an organ is found by its former name', async ({ page }) => {
	const renamed = PLANTED.find((planted) => planted.kind === 'renamed');
	const organ = MEMBERS.find((member) => member.organ.code === renamed?.organ)?.organ;
	await openView(page, {}, { dataset: 'demo' });
	await addOrgan(page, organ?.formerNames[0]?.slice(0, 2) ?? '', organ?.name);
	await shows(page, { organs: [organ?.code ?? ''] }, 'demo');
});

test('a published organ that was renamed is found by its former name, which its page tells', async ({
	page
}) => {
	await page.goto('./');
	await expect(figureOn(page)).toHaveAttribute('data-alive', 'true');
	await page.getByTestId('organ').fill('兴华乡');
	await expect(offered(page).first()).toContainText('曾用名 兴华乡人民政府');
	await page.getByTestId('organ').press('Enter');
	await expect(page.getByTestId('organ-page')).toHaveAttribute('data-organ', '220581114');
	await expect(page.getByTestId('organ-page')).toContainText('曾用名：兴华乡人民政府');
});

test('the first page leads from a name to its figures', async ({ page }) => {
	await page.goto('./');
	await expect(figureOn(page)).toHaveAttribute('data-alive', 'true');
	await addOrgan(page, 'luhun', LUHUN.name);
	await expect(page.getByTestId('organ-page')).toHaveAttribute('data-organ', LUHUN.code);
	await expect(page).toHaveURL(/\/organs\/\?o=410325111$/);
});

test('several organs are added one after the other without leaving the input', async ({ page }) => {
	const [first, second] = MEMBERS.map((member) => member.organ);
	await openView(page, {}, { dataset: 'demo' });
	await addOrgan(page, first?.name ?? '');
	await expect(page.getByTestId('organ')).toBeFocused();
	await expect(page.getByTestId('organ')).toHaveValue('');
	await addOrgan(page, second?.name ?? '');
	await shows(page, { organs: [first?.code ?? '', second?.code ?? ''] }, 'demo');
	await page.getByRole('button', { name: `移除${first?.name}` }).click();
	await shows(page, { organs: [second?.code ?? ''] }, 'demo');
});

test('what nobody is called is said so', async ({ page }) => {
	await openView(page, {});
	await page.getByTestId('organ').fill('没有这样的地方');
	await expect(page.getByText('没有找到。')).toBeVisible();
});

test('Enter that ends a composition chooses nothing', async ({ page }) => {
	await openView(page, {});
	const finder = page.getByTestId('organ');
	await finder.focus();
	// What an input method does: the text is there, underlined, and Enter only accepts it.
	const keyboard = await page.context().newCDPSession(page);
	await keyboard.send('Input.imeSetComposition', { text: '陆浑', selectionStart: 2, selectionEnd: 2 });
	await expect(offered(page).first()).toContainText(LUHUN.name);
	await keyboard.send('Input.dispatchKeyEvent', {
		type: 'rawKeyDown',
		key: 'Enter',
		windowsVirtualKeyCode: 229
	});
	await keyboard.send('Input.insertText', { text: '陆浑' });
	await expect(finder).toHaveValue('陆浑');
	await expect(figureOn(page)).toHaveAttribute('data-view', '');
	await finder.press('Enter');
	await shows(page, { organs: [LUHUN.code] }, 'real');
});

test('a list that does not arrive says so, and arrives when asked again', async ({ page, watch }) => {
	watch.tolerate(/organs.*\.json/);
	await openView(page, {});
	await page.route('**/organs/*.json', (route) => route.fulfill({ status: 404 }));
	await page.getByTestId('organ').fill('luhun');
	await expect(page.getByText('单位名单没有取到，请再试一次。')).toBeVisible();
	await page.unroute('**/organs/*.json');
	await page.getByTestId('organ').press('Escape');
	await addOrgan(page, 'luhun', LUHUN.name);
	await shows(page, { organs: [LUHUN.code] }, 'real');
});
