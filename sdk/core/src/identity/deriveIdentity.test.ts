import { hkdfSync } from "node:crypto";

import { hexToBytes, type Hex } from "viem";
import { mnemonicToAccount } from "viem/accounts";
import { describe, expect, it, vi } from "vitest";

import { IdentityMismatchError, InvalidSignatureError, SignerMismatchError } from "../errors/identity.ts";
import { deriveIdentity } from "./deriveIdentity.ts";
import { identityFromPrivateKey } from "./identityFromPrivateKey.ts";
import { identityTypedData, type IdentityTypedData } from "./identityTypedData.ts";

const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
const mnemonic = "test test test test test test test test test test test junk";
const signer = mnemonicToAccount(mnemonic);
const account = signer.address;
const sign = (typedData: IdentityTypedData) => signer.signTypedData(typedData);

/** The same signature as another wallet might write it: higher s, v counted from 0. */
function rewritten(signature: Hex): Hex {
  const s = ORDER - BigInt(`0x${signature.slice(66, 130)}`);
  const v = signature.endsWith("1b") ? "01" : "00";
  return `${signature.slice(0, 66) as Hex}${s.toString(16).padStart(64, "0")}${v}`;
}

describe("deriveIdentity", () => {
  it("behavior: is HKDF-SHA256 of the signature's r and s, as another library computes it", async () => {
    const signature = hexToBytes(await sign(identityTypedData(account))).slice(0, 64);
    const info = "aura.identity.v1/babyjubjub-private-key";
    const key = new Uint8Array(hkdfSync("sha256", signature, "aura.identity.v1", info, 32));
    const identity = await deriveIdentity({ account, signTypedData: sign });
    expect(identity.secret).toBe(identityFromPrivateKey(key).secret);
  });

  it("behavior: asks for two signatures, and finds the same identity every time", async () => {
    const signTypedData = vi.fn(sign);
    const { commitment } = await deriveIdentity({ account, signTypedData });
    expect(signTypedData).toHaveBeenCalledTimes(2);
    expect((await deriveIdentity({ account, signTypedData })).commitment).toBe(commitment);
  });

  it("behavior: wallets that write one signature in two ways lead to one identity", async () => {
    const { commitment } = await deriveIdentity({ account, signTypedData: sign });
    let turn = 0;
    const signTypedData = async (typedData: IdentityTypedData) => {
      turn += 1;
      return turn === 1 ? rewritten(await sign(typedData)) : sign(typedData);
    };
    expect((await deriveIdentity({ account, signTypedData })).commitment).toBe(commitment);
  });

  it("behavior: accounts have identities of their own", async () => {
    const other = mnemonicToAccount(mnemonic, { addressIndex: 1 });
    const theirs = await deriveIdentity({
      account: other.address,
      signTypedData: (typedData) => other.signTypedData(typedData),
    });
    expect(theirs.commitment).not.toBe((await deriveIdentity({ account, signTypedData: sign })).commitment);
  });

  it("args: commitment takes the place of the second signature", async () => {
    const { commitment } = await deriveIdentity({ account, signTypedData: sign });
    const signTypedData = vi.fn(sign);
    const identity = await deriveIdentity({ account, signTypedData, commitment });
    expect(identity.commitment).toBe(commitment);
    expect(signTypedData).toHaveBeenCalledTimes(1);
  });

  it("error: the passport holds another commitment, 0 included", async () => {
    await expect(deriveIdentity({ account, signTypedData: sign, commitment: 0n })).rejects.toThrow(
      IdentityMismatchError,
    );
  });

  it("error: another account signed", async () => {
    const other = mnemonicToAccount(mnemonic, { addressIndex: 1 });
    const signTypedData = (typedData: IdentityTypedData) => other.signTypedData(typedData);
    await expect(deriveIdentity({ account, signTypedData })).rejects.toThrow(SignerMismatchError);
  });

  it("error: a contract wallet's signature", async () => {
    const signTypedData = () => Promise.resolve<Hex>(`0x${"ab".repeat(130)}`);
    await expect(deriveIdentity({ account, signTypedData })).rejects.toThrow(InvalidSignatureError);
  });

  it("error: passes on what the wallet throws", async () => {
    const rejection = new Error("User rejected the request.");
    const signTypedData = () => Promise.reject(rejection);
    await expect(deriveIdentity({ account, signTypedData })).rejects.toBe(rejection);
  });
});
