import type { Page, Route } from '@playwright/test';

/** What a test can hold back or break, by address. */
const FILES = {
	engine: '**/*.wasm',
	database: '**/*.duckdb',
	answers: '**/{answers,counties}/**',
	scripts: '**/_app/**/*.js'
} as const;

export type Part = keyof typeof FILES;

/** Holds every request for a part back until the returned function is called, which lets them go on. */
export async function holdBack(page: Page, part: Part): Promise<() => void> {
	let release: () => void = () => undefined;
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route(FILES[part], async (route) => {
		await released;
		// The page may be gone by the time the request is let go.
		await route.continue().catch(() => undefined);
	});
	return release;
}

const BREAKS = {
	/** The host does not have the file. */
	missing: (route: Route) => route.fulfill({ status: 404, body: 'Not found' }),
	/** The line is cut. */
	cut: (route: Route) => route.abort('connectionreset'),
	/** The file arrives, but is not what it should be. */
	damaged: (route: Route) =>
		route.fulfill({
			status: 200,
			body: 'this is not the file you asked for',
			...(route.request().url().endsWith('.wasm') ? { contentType: 'application/wasm' } : {})
		}),
	/** The host does not know its kind. */
	untyped: (route: Route) => route.fulfill({ status: 200, contentType: 'application/octet-stream', body: '' })
} as const;

export async function breakDown(page: Page, part: Part, how: keyof typeof BREAKS): Promise<void> {
	await page.route(FILES[part], BREAKS[how]);
}

/** A host whose own policy, for pages and scripts alike, lets scripts run but no WebAssembly. */
export async function forbidWasm(page: Page): Promise<void> {
	await page.route(/\/trends\/|\.worker[^/]*\.js$/, async (route) => {
		const response = await route.fetch();
		const policy = { 'content-security-policy': "script-src 'self' 'unsafe-inline'" };
		await route.fulfill({ response, headers: { ...response.headers(), ...policy } });
	});
}

/** A line of 10 Mbit/s with 40 ms latency, for the page and its workers. */
export async function slowLine(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page);
	const bytesPerSecond = 10_000_000 / 8;
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 40,
		downloadThroughput: bytesPerSecond,
		uploadThroughput: bytesPerSecond
	});
}
