import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchdog } from './watchdog';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('barks when nothing was heard for too long, not while something moves', async () => {
	const dog = watchdog(1000);
	const failure = dog.barked.catch((error: unknown) => error);
	vi.advanceTimersByTime(900);
	dog.heard();
	vi.advanceTimersByTime(900);
	dog.heard();
	vi.advanceTimersByTime(1000);
	expect(await failure).toMatchObject({ failure: 'engine_slow' });
});

it('is silent when stopped', () => {
	watchdog(1000).stop();
	expect(vi.getTimerCount()).toBe(0);
});
