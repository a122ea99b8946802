const AT_THRESHOLD = 500;
const MAX_SEVERITY = 1000;

/** 500 where a figure is at its threshold, 1000 where it is twice that or more; rounded down. */
export function severityOf(figure: number, threshold: number): number {
  return Math.min(MAX_SEVERITY, Math.floor((AT_THRESHOLD * figure) / threshold));
}

/** The mean of severities, rounded down. */
export function meanSeverity(...severities: readonly number[]): number {
  return Math.floor(severities.reduce((sum, severity) => sum + severity, 0) / severities.length);
}
