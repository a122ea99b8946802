import type { ComponentName } from "./Components.ts";
import type { FeatureName } from "./Features.ts";

/**
 * Points of a piecewise linear function, `[feature value, component value]`. Feature values rise strictly and start at
 * 0, component values never fall and lie between 0 and 1000. Beyond the last point the value stays.
 */
export type Table = readonly (readonly [input: number, output: number])[];

/** One feature's part in a component. `share` is in basis points; the shares of a component add up to 10,000. */
export type ComponentTerm = {
  readonly feature: FeatureName;
  readonly share: number;
  readonly table: Table;
};

/** How standing spreads over vouches. `damping` is in basis points, below 10,000; `iterations` is at least 1. */
export type NetworkParameters = {
  readonly damping: number;
  readonly iterations: number;
};

/** A reputation formula: everything that turns features into a score and a tier. Integers only. */
export type Formula = {
  readonly name: string;
  readonly version: number;
  /** Basis points that add up to 10,000. */
  readonly weights: Readonly<Record<ComponentName, number>>;
  /** Least scores of Silver, Gold, Platinum and Diamond: strictly rising, 1 to 1000. */
  readonly tierBounds: readonly [number, number, number, number];
  readonly components: Readonly<Record<ComponentName, readonly ComponentTerm[]>>;
  readonly network: NetworkParameters;
};
