import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";

import { addressOf, passportEntity } from "../../test/support/entities.ts";
import { useFakes } from "../../test/support/fakes.ts";
import { RpcUnavailableError, UserRejectedError } from "../errors/client.ts";
import { formulaV1 } from "../reputation/formula.v1.ts";
import { getBadgeTypesQueryOptions } from "./getBadgeTypes.ts";
import { getEventQueryKey, getEventQueryOptions } from "./getEvent.ts";
import { getPassportQueryKey, getPassportQueryOptions } from "./getPassport.ts";
import { getReputationQueryKey } from "./getReputation.ts";
import { auraQueryKey } from "./queryOptions.ts";

const MIXED = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";

describe("query options", () => {
  const fakes = useFakes();

  it("behavior: keys name chain, subgraph, action and parameters, and can be hashed", () => {
    const key = getEventQueryKey(fakes.client, { eventId: 0n });
    expect(key).toEqual(["aura", 31337, fakes.subgraph.url, "getEvent", { eventId: "0" }]);
    expect(JSON.parse(JSON.stringify(key))).toEqual(key);
    expect(key.slice(0, 3)).toEqual(auraQueryKey(fakes.client));
  });

  it("behavior: one wallet has one key, in any case; block 0 is not the latest", () => {
    const lower = MIXED.toLowerCase() as `0x${string}`;
    expect(getPassportQueryKey(fakes.client, { account: MIXED })).toEqual(
      getPassportQueryKey(fakes.client, { account: lower, blockNumber: undefined }),
    );
    expect(getPassportQueryKey(fakes.client, { account: lower, blockNumber: 0n })).not.toEqual(
      getPassportQueryKey(fakes.client, { account: lower }),
    );
  });

  it("behavior: formulas are told apart by their ids", () => {
    const key = (formula = formulaV1) => getReputationQueryKey(fakes.client, { account: MIXED, formula });
    expect(key()).toEqual(key({ ...formulaV1 }));
    expect(key()).not.toEqual(key({ ...formulaV1, version: 2 } as never));
    expect(JSON.stringify(key())).toMatch(/"formulaId":"0x[0-9a-f]{64}"/);
  });

  it("behavior: waits while a parameter is missing; 0 is not missing", () => {
    expect(getPassportQueryOptions(fakes.client, {}).enabled).toBe(false);
    expect(getPassportQueryOptions(fakes.client, { account: MIXED }).enabled).toBe(true);
    expect(getEventQueryOptions(fakes.client, { eventId: undefined }).enabled).toBe(false);
    expect(getEventQueryOptions(fakes.client, { eventId: 0n }).enabled).toBe(true);
    expect(getBadgeTypesQueryOptions(fakes.client).enabled).toBe(true);
  });

  it("behavior: asks again what may be answered later, three times, and nothing else", () => {
    const { retry } = getBadgeTypesQueryOptions(fakes.client);
    expect(retry(0, new RpcUnavailableError())).toBe(true);
    expect(retry(2, new RpcUnavailableError())).toBe(true);
    expect(retry(3, new RpcUnavailableError())).toBe(false);
    expect(retry(0, new UserRejectedError())).toBe(false);
  });

  it("behavior: a query client reads with them", async () => {
    const account = addressOf(0xa);
    fakes.subgraph.world.collections = { passports: [passportEntity(0, account)] };
    const queries = new QueryClient();
    const options = getPassportQueryOptions(fakes.client, { account });
    expect(await queries.fetchQuery(options)).toMatchObject({ index: 0 });
    expect(queries.getQueryData(getPassportQueryKey(fakes.client, { account }))).toMatchObject({ index: 0 });
  });
});
