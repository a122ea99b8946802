import { encodeAbiParameters, keccak256, concat, type Address, type Hex } from "viem";
import { privateKeyToAddress } from "viem/accounts";
import { describe, expect, it } from "vitest";

import { addressOf } from "../../test/support/entities.ts";
import { buildInviteTree } from "./buildInviteTree.ts";
import { createInviteKey } from "./createInviteKey.ts";
import { formatInviteCode } from "./formatInviteCode.ts";
import { parseInviteCode } from "./parseInviteCode.ts";

const { key, privateKey } = createInviteKey();
const inviterId = 2n ** 160n - 1n;

describe("invite codes", () => {
  it("behavior: a key is the address of its private key, and another one each time", () => {
    expect(privateKeyToAddress(privateKey)).toBe(key);
    expect(createInviteKey().key).not.toBe(key);
  });

  it("behavior: a code is read as it was written, alone and of a batch", () => {
    const alone = { inviterId, privateKey };
    expect(parseInviteCode(formatInviteCode(alone))).toEqual(alone);
    for (const proof of [[], [keccak256("0x01"), keccak256("0x02")]]) {
      const code = { inviterId: 1n, privateKey, batch: { batchId: 7n, proof } };
      expect(parseInviteCode(`  ${formatInviteCode(code)}\n`)).toEqual(code);
    }
  });

  it("error: a code that was changed in any place", () => {
    const text = formatInviteCode({
      inviterId,
      privateKey,
      batch: { batchId: 1n, proof: [keccak256("0x01")] },
    });
    for (let place = 0; place < text.length; place++) {
      const other = text[place] === "0" ? "1" : "0";
      const changed = text.slice(0, place) + other + text.slice(place + 1);
      expect(() => parseInviteCode(changed)).toThrow(
        expect.objectContaining({ name: "InvalidInviteCodeError" }),
      );
    }
    for (const wrong of ["", "aura1", text.slice(0, -1), `${text}0`, text.toUpperCase(), "0x12"]) {
      expect(() => parseInviteCode(wrong)).toThrow(
        expect.objectContaining({ name: "InvalidInviteCodeError" }),
      );
    }
  });

  it("error: what cannot be a code is not written, and no error holds the key", () => {
    const zero: Hex = `0x${"0".repeat(64)}`;
    for (const wrong of [
      { inviterId: 0n, privateKey },
      { inviterId: 2n ** 160n, privateKey },
      { inviterId: 1n, privateKey: zero },
      { inviterId: 1n, privateKey: "0x1234" as const },
      { inviterId: 1n, privateKey, batch: { batchId: 0n, proof: [] } },
      { inviterId: 1n, privateKey, batch: { batchId: 1n, proof: ["0x12" as const] } },
    ]) {
      const thrown = (() => {
        try {
          return formatInviteCode(wrong);
        } catch (error) {
          return error as Error;
        }
      })();
      expect(thrown).toMatchObject({ name: "InvalidInviteCodeError" });
      expect((thrown as Error).cause).toBeUndefined();
      expect((thrown as Error).message).not.toContain(privateKey.slice(2));
    }
  });
});

describe("buildInviteTree", () => {
  const leaf = (account: Address): Hex =>
    keccak256(keccak256(encodeAbiParameters([{ type: "address" }], [account])));
  const up = (node: Hex, sibling: Hex): Hex =>
    keccak256(BigInt(node) < BigInt(sibling) ? concat([node, sibling]) : concat([sibling, node]));

  it("behavior: every proof leads from its key to the root, in trees of any size", () => {
    for (const size of [1, 2, 3, 7, 8, 100]) {
      const keys = Array.from({ length: size }, (_, place) => addressOf(place + 1));
      const { root, proofOf } = buildInviteTree(keys);
      for (const account of keys) expect(proofOf(account).reduce(up, leaf(account))).toBe(root);
    }
  });

  it("behavior: the order of the keys does not matter", () => {
    const keys = [addressOf(3), addressOf(1), addressOf(2)];
    expect(buildInviteTree(keys).root).toBe(buildInviteTree([...keys].reverse()).root);
  });

  it("error: no keys, one twice, one that is none, one that is not in it", () => {
    expect(() => buildInviteTree([])).toThrow(expect.objectContaining({ name: "InviteKeysError" }));
    expect(() => buildInviteTree([key, key])).toThrow(expect.objectContaining({ name: "InviteKeysError" }));
    expect(() => buildInviteTree(["0x1"])).toThrow(expect.objectContaining({ name: "InvalidAddressError" }));
    const { proofOf } = buildInviteTree([key]);
    expect(proofOf(key)).toEqual([]);
    expect(() => proofOf(addressOf(1))).toThrow(expect.objectContaining({ name: "InviteKeyNotListedError" }));
  });
});
