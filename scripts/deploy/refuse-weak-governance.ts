import { isLocal, type Clients } from "./clients.ts";
import type { Configuration } from "./configuration.ts";
import { GovernanceError } from "./errors.ts";

/**
 * Lets one key, and decisions without notice, govern on local chains only.
 *
 * @param allowEoaOwner Whether the multisig may be an account without code elsewhere too.
 * @throws GovernanceError when the multisig is not a contract, or there is no timelock.
 */
export async function refuseWeakGovernance(
  { publicClient }: Pick<Clients, "publicClient">,
  { multisig, timelockDelay }: Configuration,
  allowEoaOwner: boolean,
): Promise<void> {
  const chainId = await publicClient.getChainId();
  if (isLocal(chainId)) return;
  if (timelockDelay === null)
    throw new GovernanceError(
      chainId,
      "The configuration has no timelockDelay: decisions would take effect at once.",
    );
  const code = await publicClient.getCode({ address: multisig });
  if (code === undefined && !allowEoaOwner)
    throw new GovernanceError(
      chainId,
      `The multisig ${multisig} has no code there: one key would govern. --allow-eoa-owner takes that risk.`,
    );
}
