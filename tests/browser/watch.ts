import type { BrowserContext, ConsoleMessage, Request, WebError } from '@playwright/test';

/** What went wrong in a browser while a test looked elsewhere. */
export interface Watch {
	/** Requests to another origin, console errors, page errors, violations of the Content-Security-Policy; tolerated ones left out. */
	problems(): readonly string[];
	/** For tests that break something: messages the break is known to cause. */
	tolerate(pattern: RegExp): void;
	/** Follows no longer. */
	end(): Promise<void>;
}

const INTERNAL = /^(data|blob|about):/;

/** Follows every page and worker of a context from now on. `origin` is the only one requests may go to. */
export async function watched(context: BrowserContext, origin: string): Promise<Watch> {
	const seen: string[] = [];
	const tolerated: RegExp[] = [];
	const onRequest = (request: Request) => {
		const url = request.url();
		if (!INTERNAL.test(url) && new URL(url).origin !== origin) seen.push(`request to another host: ${url}`);
	};
	const onConsole = (message: ConsoleMessage) => {
		const at = message.location().url;
		if (message.type() === 'error') seen.push(`console error: ${message.text()}${at ? ` (${at})` : ''}`);
	};
	const onError = (error: WebError) => void seen.push(`page error: ${error.error().message}`);
	context.on('request', onRequest).on('console', onConsole).on('weberror', onError);
	const policy = await context.addInitScript(() =>
		document.addEventListener('securitypolicyviolation', (event) =>
			console.error(`refused by the policy: ${event.effectiveDirective} ${event.blockedURI}`)
		)
	);
	return {
		problems: () => seen.filter((problem) => !tolerated.some((pattern) => pattern.test(problem))),
		tolerate: (pattern) => void tolerated.push(pattern),
		async end() {
			context.off('request', onRequest).off('console', onConsole).off('weberror', onError);
			await policy.dispose();
		}
	};
}
