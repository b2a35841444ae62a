import { expect, it } from 'vitest';
import type { Engine, Row } from './engine';
import { remembering } from './remembering';

function counting(rows: (sql: string) => readonly Row[]): { engine: Engine; asked: string[] } {
	const asked: string[] = [];
	return {
		asked,
		engine: {
			rows: (sql) => {
				asked.push(sql);
				return Promise.resolve(rows(sql));
			},
			close: () => Promise.resolve()
		}
	};
}

it('asks the same question once', async () => {
	const { engine, asked } = counting((sql) => [{ sql }]);
	const kept = remembering(engine);
	expect(await kept.rows('a')).toEqual([{ sql: 'a' }]);
	expect(await kept.rows('a')).toEqual([{ sql: 'a' }]);
	expect(await kept.rows('b')).toEqual([{ sql: 'b' }]);
	expect(asked).toEqual(['a', 'b']);
});

it('forgets what was not asked for the longest time, and keeps no answer that would fill a tab', async () => {
	const { engine, asked } = counting((sql) => Array.from({ length: sql === 'long' ? 6_000 : 1 }, () => ({})));
	const kept = remembering(engine);
	for (let i = 0; i < 60; i++) await kept.rows(`${i}`);
	await kept.rows('0');
	await kept.rows('60');
	asked.length = 0;
	for (const sql of ['0', '60', '1', 'long', 'long']) await kept.rows(sql);
	expect(asked).toEqual(['1', 'long', 'long']);
});

it('is stopped by a signal, and a failure is not remembered', async () => {
	let fails = true;
	const { engine, asked } = counting(() => {
		if (fails) throw new Error('not now');
		return [];
	});
	const kept = remembering({ ...engine, rows: async (sql) => engine.rows(sql) });
	await expect(kept.rows('a')).rejects.toThrow('not now');
	fails = false;
	expect(await kept.rows('a')).toEqual([]);
	await expect(kept.rows('a', AbortSignal.abort())).rejects.toThrow();
	expect(asked).toHaveLength(2);
});
