import { describe, expect, it } from 'vitest';
import type { OnProgress } from '../dataSource';
import { EngineError, type Engine } from './engine';
import { sharedEngine } from './sharedEngine';

const ENGINE: Engine = { rows: () => Promise.resolve([]), close: () => Promise.resolve() };

/** Starts that end when the test says so. */
function starts() {
	const begun: {
		readonly signal: AbortSignal;
		readonly progress: OnProgress;
		readonly resolve: (engine: Engine) => void;
		readonly reject: (error: unknown) => void;
	}[] = [];
	const engine = sharedEngine(
		(signal, progress) =>
			new Promise((resolve, reject) => {
				begun.push({ signal, progress, resolve, reject });
				signal.addEventListener('abort', () => reject(new Error('stopped')));
			})
	);
	return { begun, engine };
}

describe('an engine shared by all who ask', () => {
	it('is started once, and kept', async () => {
		const { begun, engine } = starts();
		const both = Promise.all([engine(), engine()]);
		begun[0]?.resolve(ENGINE);
		expect(await both).toEqual([ENGINE, ENGINE]);
		expect(await engine()).toBe(ENGINE);
		expect(begun).toHaveLength(1);
	});

	it('tells all who wait how far it is, the late ones too', async () => {
		const { begun, engine } = starts();
		const told: string[] = [];
		const first = engine(undefined, (loaded, total) => told.push(`first ${loaded}/${total}`));
		begun[0]?.progress(3, 9);
		const second = engine(undefined, (loaded, total) => told.push(`second ${loaded}/${total}`));
		begun[0]?.progress(9, 9);
		begun[0]?.resolve(ENGINE);
		await Promise.all([first, second]);
		expect(told).toEqual(['first 3/9', 'second 3/9', 'first 9/9', 'second 9/9']);
	});

	it('is stopped when nobody waits any more, and started anew when somebody asks again', async () => {
		const { begun, engine } = starts();
		const one = new AbortController();
		const two = new AbortController();
		const first = engine(one.signal);
		const second = engine(two.signal);
		one.abort();
		await expect(first).rejects.toMatchObject({ name: 'AbortError' });
		expect(begun[0]?.signal.aborted).toBe(false);
		two.abort();
		await expect(second).rejects.toMatchObject({ name: 'AbortError' });
		expect(begun[0]?.signal.aborted).toBe(true);
		const again = engine();
		begun[1]?.resolve(ENGINE);
		expect(await again).toBe(ENGINE);
	});

	it('may be tried again when its start failed', async () => {
		const { begun, engine } = starts();
		const first = engine();
		begun[0]?.reject(new Error('404'));
		await expect(first).rejects.toBeInstanceOf(EngineError);
		const second = engine();
		begun[1]?.resolve(ENGINE);
		expect(await second).toBe(ENGINE);
	});
});
