import { formulaV3 } from "../../src/reputation/formula.v3.ts";
import { trustKinds, type TrustEdges, type TrustKind } from "../../src/types/Trust.ts";
import type { NetworkTrustParameters } from "../../src/types/Formula.ts";
import type { Attendance, Profile, ProfileBadge } from "../../src/types/Profile.ts";
import { NOW, address, badge, profile } from "./profiles.ts";

export const { trust } = formulaV3;

/** Without fraud signals: what trust alone gives. */
export const uncapped: NetworkTrustParameters = { ...formulaV3.trust };
delete (uncapped as { fraud?: unknown }).fraud;

/** The badge that makes a person verified. */
export function humanity(value = 100n): ProfileBadge {
  return badge({ badgeType: 0n, category: "Humanity", provider: "world-id", value });
}

/** People from `from` on, verified and long here. */
export function verifiedPeople(from: number, count: number, changes: Partial<Profile> = {}): Profile[] {
  return Array.from({ length: count }, (_, index) =>
    profile(from + index, { registeredAt: NOW - 400 * 86_400, badges: [humanity()], ...changes }),
  );
}

/** That somebody was at an event of an organiser; at the block unless a time is given. */
export function was(event: number, organiser: number, attendedAt = NOW): Attendance {
  return { eventId: BigInt(event), organiser: address(organiser), attendedAt };
}

/** Statements as `[from, to, kind, weight, time before the block]`, in the order of texts. */
export function listed(edges: TrustEdges): (readonly [number, number, TrustKind, number, number])[] {
  const rows = [...edges.from].map(
    (from, edge) =>
      [
        from,
        edges.to[edge] as number,
        trustKinds[edges.kind[edge] as number] as TrustKind,
        edges.weight[edge] as number,
        NOW - (edges.timestamp[edge] as number),
      ] as const,
  );
  return rows.toSorted((one, other) => (one.join() < other.join() ? -1 : 1));
}
