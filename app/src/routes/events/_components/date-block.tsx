const month = new Intl.DateTimeFormat("en", { month: "short" });
const day = new Intl.DateTimeFormat("en", { day: "numeric" });
const year = new Intl.DateTimeFormat("en", { year: "numeric" });

/** A day as a leaf of a calendar. */
export function DateBlock({ timestamp }: { timestamp: number }) {
  const date = new Date(timestamp * 1000);
  return (
    <time className="date-block" dateTime={date.toISOString()}>
      <span>{month.format(date)}</span>
      <strong className="numeric">{day.format(date)}</strong>
      <span className="numeric">{year.format(date)}</span>
    </time>
  );
}
