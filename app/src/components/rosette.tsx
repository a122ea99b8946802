import { useMemo } from "react";

import { rosette } from "../lib/rosette.ts";

/** A decorative line pattern, its colour the text's; it says nothing that is not also written. */
export function Rosette({
  seed,
  curves = 7,
  weight = 1,
}: {
  seed: string;
  curves?: number;
  weight?: number;
}) {
  const paths = useMemo(() => rosette({ seed, curves, radius: 100 }), [seed, curves]);
  return (
    <svg viewBox="-104 -104 208 208" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth={weight}>
        {paths.map((d, index) => (
          <path key={index} d={d} />
        ))}
      </g>
    </svg>
  );
}
