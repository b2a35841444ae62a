import type { BrowserContext } from '@playwright/test';

/** What went wrong in a browser while a test looked elsewhere. */
export interface Watch {
	/** Requests to another origin, console errors, page errors, violations of the Content-Security-Policy; tolerated ones left out. */
	problems(): readonly string[];
	/** For tests that break something: messages the break is known to cause. */
	tolerate(pattern: RegExp): void;
}

const INTERNAL = /^(data|blob|about):/;

/** Follows every page and worker of a context from now on. `origin` is the only one requests may go to. */
export async function watched(context: BrowserContext, origin: string): Promise<Watch> {
	const seen: string[] = [];
	const tolerated: RegExp[] = [];
	context.on('request', (request) => {
		const url = request.url();
		if (!INTERNAL.test(url) && new URL(url).origin !== origin) seen.push(`request to another host: ${url}`);
	});
	context.on('console', (message) => {
		const at = message.location().url;
		if (message.type() === 'error') seen.push(`console error: ${message.text()}${at ? ` (${at})` : ''}`);
	});
	context.on('weberror', (error) => void seen.push(`page error: ${error.error().message}`));
	await context.addInitScript(() =>
		document.addEventListener('securitypolicyviolation', (event) =>
			console.error(`refused by the policy: ${event.effectiveDirective} ${event.blockedURI}`)
		)
	);
	return {
		problems: () => seen.filter((problem) => !tolerated.some((pattern) => pattern.test(problem))),
		tolerate: (pattern) => void tolerated.push(pattern)
	};
}
