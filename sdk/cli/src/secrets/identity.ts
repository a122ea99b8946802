import { deriveIdentity, identityFromPrivateKey, type Identity } from "@aura-protocol/sdk/proofs";
import { getPassport } from "@aura-protocol/sdk/actions";
import type { Address } from "viem";

import { UsageError } from "../errors.ts";
import { readJsonFile } from "../files/readJsonFile.ts";
import type { Session } from "../session.ts";
import { openKeystore } from "./keystore.ts";

/** An identity and the account whose passport it is. */
export interface Holder {
  readonly identity: Identity;
  readonly account: Address;
}

/**
 * The identity of an encrypted backup, or the one derived from the wallet's signature.
 *
 * @param options.backup File of `aura identity create`, with AURA_IDENTITY_PASSWORD or a typed password.
 * @param options.account Whose passport it is; by default the wallet's own.
 * @throws IdentityMismatchError when the wallet's passport is bound to another identity.
 * @throws SecretMissingError, InvalidSecretError, UsageError, FileError
 */
export async function readHolder(
  session: Session,
  { backup, account }: { backup: string | undefined; account: Address | undefined },
): Promise<Holder> {
  if (backup === undefined) {
    if (account !== undefined) throw new UsageError("--account goes with --identity.");
    return deriveFromWallet(session);
  }
  const json = await readJsonFile(backup);
  const password = session.env["AURA_IDENTITY_PASSWORD"] ?? (await session.ask(`Password of ${backup}`));
  const identity = identityFromPrivateKey(openKeystore(json, password));
  return { identity, account: account ?? (await session.signer()).account.address };
}

async function deriveFromWallet(session: Session): Promise<Holder> {
  const { client, account } = await session.signer();
  const passport = await getPassport(client, { account: account.address });
  const identity = await deriveIdentity({
    account: account.address,
    signTypedData: (data) => account.signTypedData(data),
    commitment: passport?.commitment,
  });
  return { identity, account: account.address };
}
