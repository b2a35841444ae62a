/** The sum of an expression as `toFen` rounds it. Both engines take it. */
export const sumSql = (summed: string) => `round(sum(${summed}), 6)`;
