import { zeroAddress } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { cancelPassportMove } from "../../src/actions/cancelPassportMove.ts";
import { confirmPassportMove } from "../../src/actions/confirmPassportMove.ts";
import { getPendingMove } from "../../src/actions/getPendingMove.ts";
import { giveUpPassport } from "../../src/actions/giveUpPassport.ts";
import { registerPassport } from "../../src/actions/registerPassport.ts";
import { startPassportMove } from "../../src/actions/startPassportMove.ts";
import { startPassportMoveWithProof } from "../../src/actions/startPassportMoveWithProof.ts";
import type { AuraClient } from "../../src/client/createAuraClient.ts";
import { identityFromPrivateKey } from "../../src/identity/identityFromPrivateKey.ts";
import { membershipCircuit } from "../../src/proofs/circuits/membershipCircuit.ts";
import { loadArtifacts } from "../../src/proofs/loadArtifacts.ts";
import { accountMessage } from "../../src/proofs/membership/accountMessage.ts";
import { lonePath } from "../../src/proofs/membership/lonePath.ts";
import { proveMembership } from "../../src/proofs/membership/proveMembership.ts";
import { rebindScope } from "../../src/proofs/membership/rebindScope.ts";
import type { SemaphoreProof } from "../../src/proofs/membership/SemaphoreProof.ts";
import { readSemaphoreFile } from "../support/semaphoreFiles.ts";
import { accountOf, argsOf, clientOf, done, now, testClient } from "./chain.ts";
import { ownPassport } from "./ownPassport.ts";
import { startChain, type StartedChain } from "./startChain.ts";

// On a chain of its own: it waits for days. 1 loses its keys, 2 finds the proof, 3 receives, 4 wants it too, 5 gives up.
const [LOST, HELPER, RECEIVER, OTHER, GONE] = [1, 2, 3, 4, 5] as const;
const DELAY = 3 * 86_400;
const identity = identityFromPrivateKey(new Uint8Array(32).fill(80));
const stranger = identityFromPrivateKey(new Uint8Array(32).fill(83));
const passportId = BigInt(accountOf(LOST).address);
const address = (index: number): `0x${string}` => accountOf(index).address;

let chain: StartedChain;
let ofPassport: (client: AuraClient) => AuraClient;
const at = (index: number): AuraClient => ofPassport(clientOf(index, "", chain.rpcUrl));

async function pass(seconds: number): Promise<void> {
  const node = testClient(chain.rpcUrl);
  await node.increaseTime({ seconds });
  await node.mine({ blocks: 1 });
}

/** A proof that somebody has a passport's identity, for its next move. */
async function prove(
  to: number | typeof zeroAddress,
  of = identity,
  id = passportId,
): Promise<SemaphoreProof> {
  const client = at(HELPER);
  const { nonce } = await getPendingMove(client, { passportId: id });
  const passport = client.deployment.contracts.Passport.address;
  return proveMembership({
    identity: of,
    path: lonePath(of.commitment),
    scope: rebindScope({ chainId: client.chain.id, passport, passportId: id, nonce }),
    message: accountMessage(to === zeroAddress ? to : address(to)),
    artifacts: await loadArtifacts({ read: readSemaphoreFile, manifest: membershipCircuit(1).manifest }),
  });
}

describe("moving a passport by proof", { timeout: 60_000 }, () => {
  const helper = (): AuraClient => at(HELPER);
  const start = (to: number, proof: SemaphoreProof, id = passportId) =>
    startPassportMoveWithProof(helper(), { passportId: id, to: address(to), proof });
  const pending = () => getPendingMove(helper(), { passportId });
  const refused = { name: "InvalidRebindProofError" };

  beforeAll(async () => {
    chain = await startChain();
    ofPassport = await ownPassport(clientOf(0, "", chain.rpcUrl), { rebindDelay: DELAY });
    const { commitment } = identity;
    await done(at(LOST), registerPassport(at(LOST), { commitment }));
    await done(at(GONE), registerPassport(at(GONE), { commitment: stranger.commitment }));
  }, 120_000);
  afterAll(() => chain.stop());

  it("error: a proof of another identity, for another account, another passport, or bent", async () => {
    expect(await pending()).toEqual({ nonce: 0n, pending: null });
    const proof = await prove(RECEIVER);
    await expect(start(RECEIVER, await prove(RECEIVER, stranger))).rejects.toMatchObject(refused);
    await expect(start(OTHER, proof)).rejects.toMatchObject(refused);
    await expect(start(RECEIVER, proof, BigInt(address(GONE)))).rejects.toMatchObject(refused);
    await expect(start(RECEIVER, { ...proof, nullifier: proof.nullifier + 1n })).rejects.toMatchObject(
      refused,
    );
    await expect(start(RECEIVER, { ...proof, depth: 2n })).rejects.toMatchObject(refused);
    // Somebody has a passport already, nobody receives anything, and there has to be a passport.
    await expect(start(GONE, await prove(GONE))).rejects.toMatchObject({
      name: "PassportAlreadyRegisteredError",
    });
    await expect(start(RECEIVER, proof, BigInt(address(OTHER)))).rejects.toMatchObject({
      name: "PassportNotFoundError",
    });
    expect(await pending()).toEqual({ nonce: 0n, pending: null });
  });

  it("behavior: the holder calls it off, and the proof is worth nothing any more", async () => {
    const proof = await prove(RECEIVER);
    const started = await done(helper(), start(RECEIVER, proof));
    expect(argsOf(started, "RebindStarted")).toMatchObject({
      passportId,
      from: address(LOST),
      to: address(RECEIVER),
      byProof: true,
    });
    const readyAt = (await now(helper())) + DELAY;
    expect(await pending()).toEqual({
      nonce: 1n,
      pending: { to: address(RECEIVER), readyAt, byProof: true },
    });
    await expect(start(RECEIVER, proof)).rejects.toMatchObject(refused);
    await expect(cancelPassportMove(helper(), {})).rejects.toMatchObject({ name: "PassportRequiredError" });
    const before = await helper().public.getBlockNumber();
    const cancelled = await done(at(LOST), cancelPassportMove(at(LOST), {}));
    expect(argsOf(cancelled, "RebindCancelled")).toMatchObject({ passportId, to: address(RECEIVER) });
    expect(await pending()).toEqual({ nonce: 2n, pending: null });
    expect(await getPendingMove(helper(), { passportId, blockNumber: before })).toMatchObject({ nonce: 1n });
    await expect(start(RECEIVER, proof)).rejects.toMatchObject(refused);
    await expect(confirmPassportMove(at(RECEIVER), { passportId })).rejects.toMatchObject({
      name: "NoRebindError",
    });
  });

  it("behavior: another proof, another account; the last one alone confirms, and has the passport", async () => {
    await done(helper(), start(OTHER, await prove(OTHER)));
    await done(helper(), start(RECEIVER, await prove(RECEIVER)));
    expect((await pending()).pending).toMatchObject({ to: address(RECEIVER), byProof: true });
    await expect(confirmPassportMove(at(OTHER), { passportId })).rejects.toMatchObject({
      name: "NotRebindTargetError",
    });
    await pass(DELAY - 60);
    const { pending: move } = await pending();
    await expect(confirmPassportMove(at(RECEIVER), { passportId })).rejects.toMatchObject({
      name: "RebindNotReadyError",
      args: { passportId, readyAt: move?.readyAt },
    });
    await pass(60);
    const confirmed = await done(at(RECEIVER), confirmPassportMove(at(RECEIVER), { passportId }));
    expect(argsOf(confirmed, "PassportRebound")).toMatchObject({
      passportId,
      from: address(LOST),
      to: address(RECEIVER),
    });
    expect(await pending()).toEqual({ nonce: 4n, pending: null });
    // The old account has no say any more; the identity has, with the new one as its holder.
    await expect(startPassportMove(at(LOST), { to: address(OTHER) })).rejects.toMatchObject({
      name: "PassportRequiredError",
    });
    const again = await done(helper(), start(OTHER, await prove(OTHER)));
    expect(argsOf(again, "RebindStarted")).toMatchObject({ from: address(RECEIVER), to: address(OTHER) });
  });

  it("behavior: whoever has the keys goes first; a proof has to wait until that move could be confirmed", async () => {
    await done(at(RECEIVER), cancelPassportMove(at(RECEIVER), {}));
    await done(at(RECEIVER), startPassportMove(at(RECEIVER), { to: address(OTHER) }));
    const readyAt = (await now(helper())) + DELAY;
    expect((await pending()).pending).toEqual({ to: address(OTHER), readyAt, byProof: false });
    const proof = await prove(HELPER);
    // As long again, for the receiver to confirm.
    await expect(start(HELPER, proof)).rejects.toMatchObject({
      name: "RebindReservedError",
      args: { passportId, until: readyAt + DELAY },
    });
    await pass(2 * DELAY);
    await done(helper(), start(HELPER, proof));
    expect((await pending()).pending).toMatchObject({ to: address(HELPER), byProof: true });
  });

  it("error: a passport that was given up", async () => {
    const id = BigInt(address(GONE));
    await done(at(GONE), giveUpPassport(at(GONE)));
    await expect(start(OTHER, await prove(OTHER, stranger, id), id)).rejects.toMatchObject({
      name: "PassportLeftError",
    });
  });

  it("error: nobody's account", async () => {
    const proof = await prove(zeroAddress);
    await expect(
      startPassportMoveWithProof(helper(), { passportId, to: zeroAddress, proof }),
    ).rejects.toMatchObject({ name: "TokenRefusedError" });
    await expect(startPassportMove(at(RECEIVER), { to: zeroAddress })).rejects.toMatchObject({
      name: "TokenRefusedError",
    });
    await expect(getPendingMove(helper(), { passportId: -1n })).rejects.toMatchObject({
      name: "InvalidArgumentError",
    });
  });
});
