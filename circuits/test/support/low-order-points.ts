import { add, multiply, type Point } from "../babyjubjub.ts";
import { SUBGROUP_ORDER } from "../model.ts";

/** Generates the whole curve, of 8 times the order of the subgroup; circomlib's. */
const GENERATOR: Point = [
  995203441582195749578291179787384436505546430278305826713579947235728471134n,
  5472060717959818805561601436314318772137091100104008585924551046643952123905n,
];

const eighthRoot = multiply(GENERATOR, SUBGROUP_ORDER);

/** The eight points that eight times are the identity; the identity first. */
export const lowOrderPoints: readonly Point[] = Array.from({ length: 7 }).reduce<readonly Point[]>(
  (points) => [...points, add(points.at(-1) ?? eighthRoot, eighthRoot)],
  [[0n, 1n]],
);
