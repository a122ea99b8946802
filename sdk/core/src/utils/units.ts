/** Basis points of a whole: weights, shares and decay are counted in them. */
export const WHOLE = 10_000;

/** The most that a score, a component or a standing is. */
export const MOST = 1000;

export const SECONDS_PER_DAY = 86_400;
