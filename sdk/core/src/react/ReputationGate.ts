import { createElement, Fragment, type ReactElement, type ReactNode } from "react";

import type { Reputation } from "../types/Reputation.ts";
import { tierNames, type TierName } from "../types/Tier.ts";
import { tierNumber } from "../utils/tierNumber.ts";
import { Hidden, LiveRegion, RetryButton } from "./LiveRegion.ts";
import { improvementText, points } from "./texts.ts";
import { useReputationGate, type GateState, type UseReputationGateParameters } from "./useReputationGate.ts";

type StateOf<Status extends GateState["status"]> = Extract<GateState, { status: Status }>;
/** Something to show, or what makes it of the state. */
type Slot<State> = ReactNode | ((state: State) => ReactNode);

export type ReputationGateProps = UseReputationGateParameters & {
  /** Shown once the tier is reached. */
  children?: ReactNode | ((reputation: Reputation) => ReactNode);
  /** In the place of the text for whoever is not let in: no wallet, no passport, below the tier. */
  fallback?: Slot<StateOf<"disconnected" | "unknown" | "below">>;
  /** In the place of the text while nothing is known, or the indexer is behind. */
  loading?: Slot<StateOf<"loading" | "behind">>;
  /** In the place of the text when nothing can be said. */
  error?: Slot<StateOf<"failed">>;
  className?: string | undefined;
};

const IMPROVEMENTS_SHOWN = 3;

/**
 * Shows its children to wallets that reach a tier, and to others what is in their way. Without styles: `className` goes to
 * the outermost element, whose `data-state` is the {@link GateState}'s status. Changes are read aloud.
 *
 * This is presentation: whoever reads the page's code reads the children. What is worth something is to be checked on a
 * server or in a contract as well.
 *
 * @throws ProviderMissingError outside of a provider.
 * @throws InvalidTierError when `tier` is none.
 * @example
 * createElement(ReputationGate, { tier: "gold", fallback: "Gold only." }, createElement(App));
 */
export function ReputationGate(props: ReputationGateProps): ReactElement {
  const { children, fallback, loading, error, className, ...parameters } = props;
  const state = useReputationGate(parameters);
  const tier = tierNames[tierNumber(parameters.tier)];
  return createElement(
    "div",
    { className, "data-state": state.status, "aria-busy": state.status === "loading" ? true : undefined },
    createElement(LiveRegion, null, message(state, tier, { fallback, loading, error })),
    state.status === "open"
      ? createElement(Fragment, null, typeof children === "function" ? children(state.reputation) : children)
      : null,
  );
}

function message(
  state: GateState,
  tier: TierName,
  slots: Pick<ReputationGateProps, "fallback" | "loading" | "error">,
): ReactNode {
  switch (state.status) {
    case "open":
      return createElement(Hidden, null, `You have reached ${tier}.`);
    case "loading":
      return shown(slots.loading, state, "Reading your reputation…");
    case "behind":
      return shown(slots.loading, state, waiting(state));
    case "failed":
      return shown(slots.error, state, failure(state));
    case "disconnected":
      return shown(slots.fallback, state, `Connect a wallet: this is for ${tier} and above.`);
    case "unknown":
      return shown(slots.fallback, state, `This wallet has no passport: this is for ${tier} and above.`);
    case "below":
      return shown(slots.fallback, state, below(state, tier));
  }
}

function shown<State>(slot: Slot<State> | undefined, state: State, otherwise: ReactNode): ReactNode {
  if (slot === undefined) return otherwise;
  return typeof slot === "function" ? slot(state) : slot;
}

function waiting({ retry }: StateOf<"behind">): ReactNode {
  return createElement(
    Fragment,
    null,
    createElement("p", null, "The indexer is catching up with the chain…"),
    createElement(RetryButton, { onRetry: retry }),
  );
}

function failure({ error, retry }: StateOf<"failed">): ReactNode {
  return createElement(
    Fragment,
    null,
    createElement("p", null, `Your reputation could not be read. ${error.shortMessage}`),
    createElement(RetryButton, { onRetry: retry }),
  );
}

function below({ reputation, missing, improvements }: StateOf<"below">, tier: TierName): ReactNode {
  const { score, tierName } = reputation;
  const steps = improvements.slice(0, IMPROVEMENTS_SHOWN);
  return createElement(
    Fragment,
    null,
    createElement("p", null, `${tierName} with ${points(score)}: ${points(missing)} are missing to ${tier}.`),
    steps.length === 0
      ? null
      : createElement(
          "ul",
          { "aria-label": "What would raise it" },
          steps.map((step) => createElement("li", { key: step.feature }, improvementText(step))),
        ),
  );
}
