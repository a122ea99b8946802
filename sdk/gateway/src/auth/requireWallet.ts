import type { FastifyRequest } from "fastify";
import type { Address } from "viem";

import type { Caller } from "./Caller.ts";
import { NotAllowedError } from "./errors.ts";
import { requireCaller } from "./requireCaller.ts";

/**
 * Who signed in with a wallet: what concerns the account itself is not for keys.
 *
 * @throws NotSignedInError, NotAllowedError
 */
export function requireWallet(request: FastifyRequest): {
  readonly caller: Caller;
  readonly wallet: Address;
} {
  const caller = requireCaller(request);
  if (caller.account === undefined || !caller.id.startsWith("wallet:")) {
    throw new NotAllowedError({ needs: "a wallet's sign-in" });
  }
  return { caller, wallet: caller.account };
}
