import type { FastifyRequest } from "fastify";

import { isAnonymous, type Caller, type Role, type Scope } from "./Caller.ts";
import { NotAllowedError, NotSignedInError } from "./errors.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Set before any route of the API runs. */
    caller: Caller | undefined;
  }
}

/**
 * Who asks, where only some may.
 *
 * @param needs.scope Only callers who hold it.
 * @param needs.role Only callers who hold it. Keys hold none: they act by scopes.
 * @throws NotSignedInError for whoever is anonymous.
 * @throws NotAllowedError for whoever lacks scope or role.
 * @example
 * const caller = requireCaller(request, { scope: "jobs:write" });
 */
export function requireCaller(
  { caller }: FastifyRequest,
  { scope, role }: { scope?: Scope; role?: Role } = {},
): Caller {
  if (caller === undefined || isAnonymous(caller)) throw new NotSignedInError();
  if (scope !== undefined && !caller.scopes.includes(scope)) throw new NotAllowedError({ needs: scope });
  if (role !== undefined && !caller.roles.includes(role)) throw new NotAllowedError({ needs: role });
  return caller;
}
