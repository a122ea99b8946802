import { encodeAbiParameters, keccak256, parseAbiParameters, type Address, type Hex } from "viem";

import type { Challenge } from "../types/Challenge.ts";
import { challengeArguments } from "./challengeArguments.ts";

const parameters = parseAbiParameters(
  "address, uint256, (uint256 index, uint256 passportId, uint256 commitment, uint256 components, uint256 badgeSet), " +
    "uint8, uint256, bytes32",
);

/** What a challenger announces. Computed here and not by the contract: whoever answers the call would learn the challenge. */
export function challengeCommitment(challenger: Address, challenge: Challenge): Hex {
  const [opening, contradiction, param, salt] = challengeArguments(challenge);
  return keccak256(
    encodeAbiParameters(parameters, [challenger, challenge.epochId, opening, contradiction, param, salt]),
  );
}
