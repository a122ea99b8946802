import { featureNames, type Features } from "@aura-protocol/sdk";

/** What is measured of a wallet without a passport. */
export const noFeatures = Object.fromEntries(featureNames.map((name) => [name, 0])) as Features;
