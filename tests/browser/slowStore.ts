import type { Page } from '@playwright/test';

/** Has the browser open its databases late, as on a busy disk. To be called before the page is opened. */
export async function delayStorage(page: Page): Promise<void> {
	await page.addInitScript(() => {
		Object.defineProperty(IDBOpenDBRequest.prototype, 'onsuccess', {
			set(this: IDBOpenDBRequest, then: () => void) {
				this.addEventListener('success', () => setTimeout(then, 700));
			}
		});
	});
}
