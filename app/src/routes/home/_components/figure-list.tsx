const labels = ["Passports", "Badges given", "Latest epoch"] as const;

/** @param figures In the order of the labels; what is missing is still being asked for. */
export function FigureList({ figures }: { figures: readonly (string | undefined)[] }) {
  return (
    <dl className="figures">
      {labels.map((label, index) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{figures[index] ?? <span className="skeleton" role="img" aria-label="Loading" />}</dd>
        </div>
      ))}
    </dl>
  );
}
