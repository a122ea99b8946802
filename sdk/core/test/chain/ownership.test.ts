import { zeroAddress, type Address } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { acceptOwnership } from "../../src/actions/acceptOwnership.ts";
import { registerIssuer } from "../../src/actions/registerIssuer.ts";
import { registerPassport } from "../../src/actions/registerPassport.ts";
import { setAccreditation } from "../../src/actions/setAccreditation.ts";
import { setGuardian } from "../../src/actions/setGuardian.ts";
import { setPassportRenderer } from "../../src/actions/setPassportRenderer.ts";
import { transferOwnership } from "../../src/actions/transferOwnership.ts";
import type { AuraClient } from "../../src/client/createAuraClient.ts";
import { readContract } from "../../src/client/readContract.ts";
import { badgesAbi } from "../../src/generated/abi/Badges.ts";
import { passportAbi } from "../../src/generated/abi/Passport.ts";
import { readJson } from "../support/readJson.ts";
import { accountOf, argsOf, clientOf, done } from "./chain.ts";
import { startChain, type StartedChain } from "./startChain.ts";

// On a chain of its own: its contracts change hands. 0 owns them, 1 comes after, 2 is nobody, 3 holds and issues.
const [OWNER, HEIR, STRANGER, HOLDER] = [0, 1, 2, 3] as const;
const address = (index: number): Address => accountOf(index).address;
const refused = { name: "NotOwnerError" };

let chain: StartedChain;
const at = (index: number): AuraClient => clientOf(index, "", chain.rpcUrl);

beforeAll(async () => {
  chain = await startChain();
  await done(at(HOLDER), registerPassport(at(HOLDER), { commitment: 3n }));
  await done(at(HOLDER), registerIssuer(at(HOLDER), { name: "Issuer", uri: "" }));
}, 120_000);
afterAll(() => chain.stop());

/** What only an owner does, of each contract. */
const rights = {
  Passport: (index: number) => setPassportRenderer(at(index), { renderer: zeroAddress }),
  Badges: (index: number) => setAccreditation(at(index), { issuer: address(HOLDER), accredited: true }),
  ReputationRegistry: (index: number) => setGuardian(at(index), { guardian: address(STRANGER) }),
} as const;

describe("contracts that change hands", () => {
  it.each(["Passport", "Badges", "ReputationRegistry"] as const)(
    "%s: offered, taken, and ruled",
    async (contract) => {
      // All that have an owner have this function in common.
      const owner = (): Promise<Address> =>
        readContract(at(OWNER), { contract, abi: badgesAbi, functionName: "owner", args: [] });
      const offer = (from: number, to: Address) => transferOwnership(at(from), { contract, newOwner: to });
      const accept = (index: number) => acceptOwnership(at(index), { contract });
      await expect(accept(HEIR)).rejects.toMatchObject(refused);
      // An offer that another takes the place of.
      await done(at(OWNER), offer(OWNER, address(STRANGER)));
      await done(at(OWNER), offer(OWNER, address(HEIR)));
      await expect(accept(STRANGER)).rejects.toMatchObject(refused);
      expect(await owner()).toBe(address(OWNER));
      await expect(rights[contract](HEIR)).rejects.toMatchObject(refused);

      const accepted = await done(at(HEIR), accept(HEIR));
      expect(argsOf(accepted, "OwnershipTransferred")).toMatchObject({
        previousOwner: address(OWNER),
        newOwner: address(HEIR),
      });
      expect(await owner()).toBe(address(HEIR));
      await expect(rights[contract](OWNER)).rejects.toMatchObject(refused);
      await expect(offer(OWNER, address(OWNER))).rejects.toMatchObject(refused);
      await expect(accept(HEIR)).rejects.toMatchObject(refused);
      await done(at(HEIR), rights[contract](HEIR));

      await done(at(HEIR), offer(HEIR, address(OWNER)));
      await done(at(OWNER), accept(OWNER));
      expect(await owner()).toBe(address(OWNER));
    },
  );
});

describe("setPassportRenderer", () => {
  const metadata = (): Promise<string> =>
    readContract(at(OWNER), {
      contract: "Passport",
      abi: passportAbi,
      functionName: "tokenURI",
      args: [BigInt(address(HOLDER))],
    });

  it("behavior: passports look as the contract chosen renders them, or plain", async () => {
    const deployed = readJson<
      Record<string, { contracts: Record<"PassportRenderer", { address: Address }> }>
    >("contracts/generated/deployments.json")["31337"]?.contracts.PassportRenderer.address as Address;
    await done(at(OWNER), setPassportRenderer(at(OWNER), { renderer: zeroAddress }));
    const plain = await metadata();
    const chosen = await done(at(OWNER), setPassportRenderer(at(OWNER), { renderer: deployed }));
    expect(argsOf(chosen, "RendererChanged")).toMatchObject({ renderer: deployed });
    const rendered = await metadata();
    expect(imageOf(rendered)).toMatch(/^data:image\/svg/);
    expect(imageOf(plain)).toBeUndefined();
    await done(at(OWNER), setPassportRenderer(at(OWNER), { renderer: zeroAddress }));
    expect(await metadata()).toBe(plain);
  });
});

function imageOf(uri: string): string | undefined {
  const [, data = ""] = uri.split(";base64,");
  return (JSON.parse(Buffer.from(data, "base64").toString("utf8")) as { image?: string }).image;
}
