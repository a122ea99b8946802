/** Grey shapes where content will be, with a sentence for those who cannot see them. */
export function Skeleton({ label, lines = 3, height }: { label: string; lines?: number; height?: string }) {
  return (
    <div className="stack" role="status">
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span
          key={index}
          className="skeleton"
          style={{ width: `${100 - ((index * 17) % 40)}%`, ...(height === undefined ? {} : { height }) }}
        />
      ))}
    </div>
  );
}
