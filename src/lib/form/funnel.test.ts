import { describe, expect, it } from 'vitest';
import { controlLimits } from './funnel';

describe('control limits', () => {
	it('are wide for few cases and close to the common rate for many', () => {
		const few = controlLimits(10, 0.3, 0.95);
		const many = controlLimits(1000, 0.3, 0.95);
		expect(few?.low).toBeCloseTo(0.0, 1);
		expect(few?.high).toBeGreaterThan(0.55);
		expect(many?.low).toBeCloseTo(0.3 - 1.96 * Math.sqrt((0.3 * 0.7) / 1000), 2);
		expect(many?.high).toBeCloseTo(0.3 + 1.96 * Math.sqrt((0.3 * 0.7) / 1000), 2);
	});

	it('are interpolated between whole counts: of two fair cases the lower quarter ends where none turns to one', () => {
		// P(0) = 0.25, P(at most 1) = 0.75: half the mass lies between the counts 0 and 1.
		expect(controlLimits(2, 0.5, 0.5)).toEqual({ low: 0, high: 0.5 });
	});

	it('leave no room where everybody has the same share, and are none without cases', () => {
		expect(controlLimits(50, 1, 0.998)).toEqual({ low: 1, high: 1 });
		expect(controlLimits(0, 0.5, 0.95)).toBeNull();
	});

	it('hold for thousands of cases', () => {
		const limits = controlLimits(20_000, 0.5, 0.998);
		expect(limits?.low).toBeCloseTo(0.5 - 3.09 * Math.sqrt(0.25 / 20_000), 3);
	});
});
