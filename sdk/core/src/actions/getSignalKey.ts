import type { AuraClient } from "../client/createAuraClient.ts";
import { readContract, type ReadContractErrorType } from "../client/readContract.ts";
import type { InvalidSignalKeyError } from "../errors/signal.ts";
import { signalKeysAbi } from "../generated/abi/SignalKeys.ts";
import { checkSignalKey } from "../proofs/signals/checkSignalKey.ts";
import type { CurvePoint } from "../types/CurvePoint.ts";

export type GetSignalKeyParameters = {
  passportId: bigint;
  /** State at this block; the chain's latest by default. */
  blockNumber?: bigint | undefined;
};

/** Null when the passport accepts no signals: it has published no key, withdrew it, or was given up. */
export type GetSignalKeyReturnType = CurvePoint | null;

export type GetSignalKeyErrorType = ReadContractErrorType | InvalidSignalKeyError;

/**
 * The key by which a passport is signalled. The contract cannot check that it is in the subgroup; this does.
 *
 * @throws InvalidSignalKeyError when its owner published one that no signal can be made to.
 * @throws ContractMissingError, RpcUnavailableError
 * @example
 * const otherKey = await getSignalKey(client, { passportId: BigInt(account) });
 */
export async function getSignalKey(
  client: Pick<AuraClient, "chain" | "public" | "deployment">,
  { passportId, blockNumber }: GetSignalKeyParameters,
): Promise<GetSignalKeyReturnType> {
  const key = await readContract(client, {
    contract: "SignalKeys",
    abi: signalKeysAbi,
    functionName: "keyOf",
    args: [passportId],
    blockNumber,
  });
  // No key has a coordinate that is 0.
  if (key[0] === 0n) return null;
  checkSignalKey(key);
  return key;
}
