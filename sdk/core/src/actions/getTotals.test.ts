import { describe, expect, it } from "vitest";

import { useFakes } from "../../test/support/fakes.ts";
import { getTotals } from "./getTotals.ts";

describe("getTotals", () => {
  const fakes = useFakes();

  /** Answers the pages of badge types and the rest, each by what it asks for. */
  function answerWith(rest: object, supplies: readonly number[]): void {
    fakes.subgraph.answer = ({ query }, response) => {
      const badgeTypes = supplies.map((supply, index) => ({ id: `0x0${index}`, supply }));
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ data: query.includes("badgeTypes") ? { badgeTypes } : rest }));
    };
  }

  it("behavior: counts nothing before the first event", async () => {
    answerWith({ protocol: null, epochs: [] }, []);
    expect(await getTotals(fakes.client, {})).toEqual({ passports: 0, badges: 0, latestEpoch: null });
  });

  it("behavior: adds up the supplies; epoch 0 is an epoch", async () => {
    answerWith(
      { protocol: { passportCount: 30 }, epochs: [{ epochId: "0", blockNumber: "328" }] },
      [3, 0, 4],
    );
    expect(await getTotals(fakes.client, {})).toEqual({
      passports: 30,
      badges: 7,
      latestEpoch: { epochId: 0n, blockNumber: 328n },
    });
  });

  it("error: SubgraphResponseError names what is wrong", async () => {
    answerWith({ protocol: { passportCount: -1 }, epochs: [] }, []);
    await expect(getTotals(fakes.client, {})).rejects.toMatchObject({
      name: "SubgraphResponseError",
      path: "protocol.passportCount",
    });
  });
});
