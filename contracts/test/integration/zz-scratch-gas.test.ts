import { describe, it } from "node:test";
import { network } from "hardhat";
import { stringToHex, maxUint256 } from "viem";
import { person } from "../support/people.ts";
import { badgesDomain, signVoucher } from "../support/voucher.ts";

const NO_CAP = 2 ** 24 - 1;
describe("scratch gas", () => {
  it("measures", async () => {
    const { viem } = await network.create({ network: "node" });
    const wallets = await viem.getWalletClients();
    const from = (i: number) => ({ account: wallets[i]!.account });
    const passport = await viem.deployContract("Passport");
    const badges: any = await viem.deployContract("Badges", [from(0).account.address, passport.address, 100]);
    const pc = await viem.getPublicClient();
    const used = async (what: string, tx: Promise<any>) => {
      const r = await pc.getTransactionReceipt({ hash: await tx });
      console.log(what, r.status, Number(r.gasUsed));
    };
    for (let i = 10; i < 60; i++) await passport.write.register([1n], from(i));
    const def = (supplyCap: number, validity: number, extra = {}) => ({
      category: 1, provider: stringToHex("github", { size: 32 }), validity, supplyCap, weightHint: 100,
      policies: 3, inMask: false, minters: [] as string[], name: "GitHub", uri: "ipfs://badge", ...extra });
    await used("registerIssuer", badges.write.registerIssuer(["Code & Social Checks", "", [0n, 0n]], from(4)));
    await used("accredit", badges.write.setAccreditation([from(4).account.address, true], from(0)));
    await used("define capped", badges.write.defineBadgeType([def(1000, 86400, { inMask: true, weightHint: 0 })], from(4)));
    await used("define uncapped", badges.write.defineBadgeType([def(NO_CAP, 86400, { inMask: true })], from(4)));
    await used("define minters", badges.write.defineBadgeType([def(NO_CAP, 86400, { policies: 4, minters: [person(5).address] })], from(4)));
    for (const [label, t] of [["capped", 0n], ["uncapped", 1n]] as const) {
      const k = Number(t) * 25 + 10;
      const p = (i: number) => person(k + i).address;
      await badges.write.mint([t, p(24), 1n], from(4)); // warm-up of the supply
      await used(label + " mint", badges.write.mint([t, p(0), 80n], from(4)));
      const v = { badgeType: t, account: p(1), value: 80n, nonce: 0n, deadline: 2 ** 40 - 1 };
      await used(label + " voucher", badges.write.mintWithVoucher([v as any, await signVoucher(person(4), badgesDomain(badges.address), v as any)], from(k + 1)));
      const v2 = { badgeType: t, account: p(13), value: 80n, nonce: 0n, deadline: 2 ** 40 - 1 };
      await used(label + " voucher by another", badges.write.mintWithVoucher([v2 as any, await signVoucher(person(4), badgesDomain(badges.address), v2 as any)], from(4)));
      await used(label + " batch10", badges.write.mintBatch([t, [...Array(10).keys()].map((i) => p(2 + i)), Array(10).fill(80n)], from(4)));
      await used(label + " revoke", badges.write.revoke([t, p(0), 1], from(4)));
      await used(label + " burn", badges.write.burn([t], from(k + 1)));
    }
    await used("minter mint", badges.write.mint([248n, person(10).address, 80n], from(5)));
    await used("bundle 2", badges.write.mintBundle([person(22).address, [0n, 1n], [80n, 80n]], from(4)));
  });
});
describe("trace", () => {
  it("traces", async () => {
    const { viem, provider } = await network.create({ network: "node" }) as any;
    const wallets = await viem.getWalletClients();
    const from = (i: number) => ({ account: wallets[i]!.account });
    const passport = await viem.deployContract("Passport");
    const badges: any = await viem.deployContract("Badges", [from(0).account.address, passport.address, 100]);
    for (let i = 10; i < 30; i++) await passport.write.register([1n], from(i));
    const def = { category: 1, provider: stringToHex("github", { size: 32 }), validity: 86400, supplyCap: 1000, weightHint: 100,
      policies: 3, inMask: false, minters: [] as string[], name: "GitHub", uri: "ipfs://badge" };
    await badges.write.registerIssuer(["Code & Social Checks", "", [0n, 0n]], from(4));
    await badges.write.defineBadgeType([def], from(4));
    await badges.write.mint([248n, person(20).address, 1n], from(4));
    const batch = process.env["BATCH"] === "1";
    const hash = batch ? await badges.write.mintBatch([248n, [...Array(10).keys()].map((i) => person(10+i).address), Array(10).fill(80n)], from(4)) : await badges.write.mint([248n, person(10).address, 80n], from(4));
    const t = await provider.request({ method: "debug_traceTransaction", params: [hash, { disableStorage: true, disableMemory: true }] });
    const sum = new Map<string, [number, number]>();
    for (const l of t.structLogs) { const e = sum.get(l.op) ?? [0, 0]; e[0]++; e[1] += Number(l.gasCost); sum.set(l.op, e); }
    console.log([...sum].sort((a, b) => b[1][1] - a[1][1]).map(([o, [n, g]]) => `${o} x${n} = ${g}`).join("\n"));
    let acc = 0; for (const l of t.structLogs) { acc += Number(l.gasCost) > 3000 && l.op === "STATICCALL" ? 100 : Number(l.gasCost) > 100 ? 0 : Number(l.gasCost); if (["SLOAD","SSTORE","STATICCALL","LOG3","LOG4","EXTCODESIZE","RETURN","KECCAK256","CALLDATALOAD","STOP"].includes(l.op)) { console.log("sec", l.depth, l.op, l.pc, acc); acc = 0; } }
    console.log("steps", t.structLogs.length, t.gas);
  });
});
