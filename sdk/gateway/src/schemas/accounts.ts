import { Type } from "typebox";

import { privacies } from "../auth/accounts.ts";
import { roles, scopes, tiers } from "../auth/Caller.ts";
import { Seconds } from "./primitives.ts";

export const RoleName = Type.Enum([...roles]);

export const RoleList = Type.Array(RoleName, { maxItems: roles.length, uniqueItems: true });

export const ScopeList = Type.Array(Type.Enum([...scopes]), { maxItems: scopes.length, uniqueItems: true });

export const TierName = Type.Enum([...tiers], {
  description: "Requests a minute: free 100, pro 500, unlimited.",
});

export const PrivacyName = Type.Enum([...privacies], {
  description:
    "Who may read the wallet's features: everybody, the owner alone, or also holders of an API key with features:read.",
});

export const SecondsOrNull = Type.Union([Seconds, Type.Null()]);

/** How a request says who asks, for the documentation. */
export const signedIn = [{ bearer: [] }, { cookie: [] }];

export const secondsOf = (date: Date): number => Math.floor(date.getTime() / 1000);
