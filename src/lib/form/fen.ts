/** An amount in 万元, or a sum of amounts, rounded to the fen: sums of decimals carry binary fractions that no report has. Counts are exact anyway. */
export const toFen = (amount: number): number => Math.round(amount * 1e6) / 1e6;
