import type { VerifyEpochReturnType } from "@aura-protocol/sdk/actions";

import type { Style } from "../output/style.ts";

/** What came of recomputing an epoch, for a person. */
export function verificationText(result: VerifyEpochReturnType, style: Style): [string, string][] {
  const { epoch } = result;
  const named: [string, string] = [
    "epoch",
    `${epoch.epochId} of block ${epoch.blockNumber}, ${epoch.state}, ${epoch.leafCount} passports`,
  ];
  if (result.valid) return [named, ["result", style.good("recomputed to the same")]];
  const { figure, published, recomputed, difference, advice } = result;
  const wallet: [string, string][] =
    difference === undefined
      ? []
      : [
          [
            "first wallet",
            `${difference.account}: ${difference.part} is ${String(difference.published)}, recomputed ${String(difference.recomputed)}`,
          ],
          ...difference.inputs.map(({ feature, published: was, recomputed: is }): [string, string] => [
            "its input",
            `${feature} is ${was}, recomputed ${is}`,
          ]),
        ];
  return [
    named,
    ["result", style.bad(`${figure} differs`)],
    ["published", published],
    ["recomputed", recomputed],
    ...wallet,
    ["what to do", advice],
  ];
}
