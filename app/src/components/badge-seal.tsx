import type { BadgeType } from "@aura-protocol/sdk";

import type { BadgeState } from "../lib/badge-state.ts";
import { Rosette } from "./rosette.tsx";
import "./badge-seal.css";

/** A badge type's own pattern, in the colour of its category; pale until it is held. */
export function BadgeSeal({
  type,
  state,
}: {
  type: Pick<BadgeType, "badgeType" | "category" | "name">;
  state: BadgeState;
}) {
  return (
    <span className={`seal seal-${type.category.toLowerCase()}`} data-state={state}>
      <Rosette seed={`${type.badgeType} ${type.name}`} curves={4} weight={2.2} />
    </span>
  );
}
