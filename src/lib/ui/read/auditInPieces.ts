import type { Audited } from '$lib/audit/audit';
import { auditing } from '$lib/own/audited';
import type { StoredReport } from '$lib/own/storedReport';

/** What a page works at a stretch, and how often it shows how far it is, in ms. */
const STRETCH = 16;
const SHOWN_EVERY = 300;

/** Lets the page draw, and whoever works with it click. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

type AuditedByKey = ReadonlyMap<string, Audited>;

/**
 * What the rules say of each report on the shelf, by its key, as far as it is known: a shelf of a thousand is audited piece by piece, the open
 * report first, so that the page answers meanwhile.
 */
export class AuditInPieces {
	/** As far as it is worked out, and of what. */
	#told: AuditedByKey = new Map();
	#before: ReadonlyMap<string, StoredReport> = new Map();

	/** `shown` is told how far it is. What is shelved anew is not told of as it was. Ends where the signal is aborted. */
	async audit(
		stored: readonly StoredReport[],
		open: string | null,
		signal: AbortSignal,
		shown: (audited: AuditedByKey) => void
	): Promise<void> {
		const told = new Map(
			stored.flatMap((each) => {
				const audited = this.#before.get(each.key) === each ? this.#told.get(each.key) : undefined;
				return audited ? [[each.key, audited] as const] : [];
			})
		);
		this.#told = told;
		this.#before = new Map(stored.map((each) => [each.key, each]));
		let [stretch, last] = [performance.now(), -Infinity];
		for (const [key, audited] of auditing(stored, open)) {
			told.set(key, audited);
			const now = performance.now();
			if (now - stretch < STRETCH) continue;
			if (now - last > SHOWN_EVERY) {
				shown(new Map(told));
				last = now;
			}
			await pause();
			if (signal.aborted) return;
			stretch = performance.now();
		}
		shown(new Map(told));
	}
}
