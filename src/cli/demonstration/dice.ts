/** Seeded chance: the same seed gives the same throws on every machine. */
export interface Dice {
	/** A number from 0 up to, not including, 1. */
	readonly uniform: () => number;
	/** A whole number between two, both included. */
	readonly whole: (from: number, to: number) => number;
	/** A count around a mean, as chance events come in. */
	readonly count: (mean: number) => number;
	/** One of several, each as likely as its weight says. */
	readonly pick: <T>(weighted: readonly (readonly [T, number])[]) => T;
}

/** FNV-1a, 32 bits: a number from a text. */
function seedOf(text: string): number {
	let hash = 0x811c9dc5;
	for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
	return hash >>> 0;
}

/** Sum of twelve throws, less six: nearly normal, and plain arithmetic, so equal on every machine. */
const nearlyNormal = (uniform: () => number): number =>
	Array.from({ length: 12 }, uniform).reduce((sum, throwOf) => sum + throwOf, -6);

export function dice(seed: string): Dice {
	let state = seedOf(seed);
	// mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
	const uniform = () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
	return {
		uniform,
		whole: (from, to) => from + Math.floor(uniform() * (to - from + 1)),
		count(mean) {
			if (mean > 12) return Math.max(0, Math.round(mean + Math.sqrt(mean) * nearlyNormal(uniform)));
			// Twelve trials for each expected event: a binomial count, close to Poisson's.
			const trials = Math.ceil(mean * 12);
			let events = 0;
			for (let i = 0; i < trials; i++) if (uniform() < mean / trials) events++;
			return events;
		},
		pick(weighted) {
			const whole = weighted.reduce((sum, [, weight]) => sum + weight, 0);
			let left = uniform() * whole;
			for (const [choice, weight] of weighted) {
				left -= weight;
				if (left < 0) return choice;
			}
			const last = weighted.at(-1);
			if (!last) throw new Error('nothing to pick from');
			return last[0];
		}
	};
}
