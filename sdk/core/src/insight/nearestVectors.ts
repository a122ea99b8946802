import { compareCosines, type Cosine } from "./compareCosines.ts";
import { dotOf, type ProfileVectors } from "./profileVectors.ts";

/** A vector near the one searched for. */
export type Neighbour = Cosine & { readonly position: number };

/**
 * The vectors with the greatest cosine to the one at `target`, of equal ones the earlier first; exact.
 * @param candidates Positions in rising order; all by default.
 */
export function nearestVectors(
  vectors: ProfileVectors,
  {
    target,
    limit,
    candidates,
  }: { target: number; limit: number; candidates?: readonly number[] | undefined },
): Neighbour[] {
  const nearest: Neighbour[] = [];
  const visit = (position: number): void => {
    if (position === target) return;
    const cosine = { dot: dotOf(vectors, target, position), norm: vectors.norms[position] as number };
    const last = nearest.at(-1);
    if (nearest.length === limit && last !== undefined && compareCosines(cosine, last) <= 0) return;
    // Equal ones stay before: positions come in rising order.
    let place = nearest.length;
    while (place > 0 && compareCosines(cosine, nearest[place - 1] as Neighbour) > 0) place -= 1;
    nearest.splice(place, 0, { position, ...cosine });
    if (nearest.length > limit) nearest.pop();
  };
  if (candidates === undefined) for (let each = 0; each < vectors.profiles.length; each++) visit(each);
  else candidates.forEach(visit);
  return nearest;
}
