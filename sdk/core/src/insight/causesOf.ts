import type { Address } from "viem";

import { canonicalJson } from "../reputation/canonicalJson.ts";
import { inputValue } from "../reputation/scoreFeatures.ts";
import { componentNames, type ComponentName } from "../types/Components.ts";
import { inputNames, type InputName, type Inputs } from "../types/Features.ts";
import type { Formula } from "../types/Formula.ts";
import type { NetworkReport } from "../types/Network.ts";
import type { Profile } from "../types/Profile.ts";
import { badgeCauses, badgeExplains } from "./badgeCauses.ts";
import type { ChangeCause } from "./ChangeCause.ts";
import type { ChangeParts } from "./changeParts.ts";
import { networkCauses } from "./networkCauses.ts";
import { vouchCauses, type NetworkAt } from "./vouchCauses.ts";

/** One account at a block, and everybody around it. */
export type AccountAt = {
  readonly profile: Profile | undefined;
  readonly features: Inputs;
  readonly timestamp: number;
  readonly network: NetworkAt;
  /** Only by formulas with the section `trust`. */
  readonly report: NetworkReport | undefined;
};

/** A feature in a component, and the points it moved. */
type Place = { component: ComponentName; feature: InputName; parts: ChangeParts };

export type Causes = {
  readonly all: readonly ChangeCause[];
  /** Those that explain why a feature, or what the formula makes of it, changed. */
  explaining(place: Place): ChangeCause[];
};

/** Finds every cause of a change. `moved` is the account at the later block by the earlier formula. */
export function causesOf({
  account,
  was,
  moved,
  is,
  oldFormula,
  newFormula,
}: {
  account: Address;
  was: AccountAt;
  moved: AccountAt;
  is: AccountAt;
  oldFormula: Formula;
  newFormula: Formula;
}): Causes {
  const data = dataCauses(account, was, moved);
  const formula = formulaCauses(oldFormula, newFormula);
  const measures = inputNames
    .filter((feature) => inputValue(moved.features, feature) !== inputValue(is.features, feature))
    .map((feature) => ({
      kind: "measure" as const,
      feature,
      from: inputValue(moved.features, feature),
      to: inputValue(is.features, feature),
    }));
  return {
    all: [...data.all, ...measures, ...formula],
    explaining: ({ component, feature, parts }) => {
      const causes = [
        ...data.explaining(feature),
        ...measures.filter((cause) => cause.feature === feature),
        ...formula.filter(
          (cause) => cause.component === component && (cause.kind === "weight" || cause.feature === feature),
        ),
      ];
      const isMoved = Object.values(parts).some((points) => points !== 0);
      return causes.length === 0 && isMoved ? [{ kind: "rounding" }] : causes;
    },
  };
}

type DataCauses = { all: ChangeCause[]; explaining: (feature: InputName) => ChangeCause[] };

function dataCauses(account: Address, was: AccountAt, is: AccountAt): DataCauses {
  const passport = passportCauses(was.profile, is.profile);
  const badges = badgeCauses(
    { badges: was.profile?.badges ?? [], timestamp: was.timestamp },
    { badges: is.profile?.badges ?? [], timestamp: is.timestamp },
  );
  const vouches =
    was.report && is.report
      ? networkCauses(was.report, is.report)
      : vouchCauses(account, was.network, is.network);
  const [youth, age] = [was.features.account_age_days, is.features.account_age_days];
  const ages: ChangeCause[] = youth === age ? [] : [{ kind: "age", from: youth, to: age }];
  const explaining = (feature: InputName): ChangeCause[] => {
    const [from, to] = [inputValue(was.features, feature), inputValue(is.features, feature)];
    if (from === to) return [];
    if (feature === "account_age_days") return [...passport, ...ages];
    if (feature === "reputation_score") {
      const network: ChangeCause[] = vouches.length === 0 ? [{ kind: "distant-network" }] : vouches;
      return [...passport, ...network];
    }
    const explained = badges.filter((cause) => badgeExplains(cause, feature, was.features, is.features));
    return explained.length === 0 ? [{ kind: "feature", feature, from, to }] : explained;
  };
  const unnamed = inputNames
    .flatMap(explaining)
    .filter(({ kind }) => kind === "feature" || kind === "distant-network");
  return { all: [...passport, ...badges, ...vouches, ...ages, ...unnamed], explaining };
}

function passportCauses(was: Profile | undefined, is: Profile | undefined): ChangeCause[] {
  const [before, after] = [was, is].map((profile) => profile !== undefined && !profile.left);
  if (before === after) return [];
  return [{ kind: after === true ? "passport-registered" : "passport-given-up" }];
}

type FormulaCause = Extract<ChangeCause, { kind: "weight" | "table" }>;

function formulaCauses(before: Formula, after: Formula): FormulaCause[] {
  return componentNames.flatMap((component): FormulaCause[] => {
    const [from, to] = [before.weights[component], after.weights[component]];
    const weight = from === to ? [] : [{ kind: "weight", component, from, to } as const];
    const tables = inputNames
      .filter((feature) => termText(before, component, feature) !== termText(after, component, feature))
      .map((feature) => ({ kind: "table", component, feature }) as const);
    return [...weight, ...tables];
  });
}

function termText({ components }: Formula, component: ComponentName, feature: InputName): string | undefined {
  const term = components[component].find((candidate) => candidate.feature === feature);
  return term && canonicalJson({ ...term });
}
