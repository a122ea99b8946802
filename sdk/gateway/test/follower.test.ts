import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { eventually } from "./support/eventually.ts";
import { freshDatabase, query } from "./support/freshDatabase.ts";
import { account, clientAt, logOf, minted, ScriptedChain } from "./support/scriptedChain.ts";
import { testGateway, type TestGateway } from "./support/testGateway.ts";

const CHILD = join(import.meta.dirname, "support/followerProcess.ts");

describe("follower", () => {
  let chain: ScriptedChain;
  let databaseUrl: string;
  const gateways: TestGateway[] = [];
  const children: ChildProcess[] = [];

  beforeEach(async () => {
    chain = await new ScriptedChain().listen();
    databaseUrl = await freshDatabase();
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill("SIGKILL");
    for (const gateway of gateways.splice(0)) await gateway.close();
    chain.close();
  });

  async function start(): Promise<TestGateway> {
    const client = clientAt(chain.url);
    const settings = { follows: true, pollMs: 50 };
    const gateway = await testGateway({ client, databaseUrl, settings });
    gateways.push(gateway);
    return gateway;
  }
  async function spawnOne(): Promise<ChildProcess> {
    const child = spawn(process.execPath, [CHILD, databaseUrl, chain.url], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    children.push(child);
    await once(child.stdout, "data");
    return child;
  }
  async function kill(child: ChildProcess): Promise<void> {
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  }
  type Row = {
    sequence: string;
    type: string;
    wallet: string | null;
    block_number: string;
    payload: Record<string, unknown>;
  };
  const rows = async (): Promise<Row[]> =>
    (await query(databaseUrl, "select * from aura_gateway.events order by sequence").catch(
      () => [],
    )) as Row[];
  const until = (count: number) => eventually(rows, (found) => found.length >= count);
  /** Whose badges were minted and not taken back, in order. */
  const live = async (): Promise<(string | null)[]> => {
    const all = await rows();
    const gone = new Set(all.flatMap(({ payload }) => (payload["sequences"] as string[] | undefined) ?? []));
    return all
      .filter(({ type, sequence }) => type === "badge.minted" && !gone.has(sequence))
      .map(({ wallet }) => wallet);
  };

  test("behavior: every kind of log becomes an event, in order, with block, log and sequence", async () => {
    const [ann, ben, eve] = [account(1), account(2), account(3)];
    const passportId = (of: string): bigint => BigInt(of);
    const block = chain.mine(
      logOf("Passport", "PassportRegistered", { passportId: passportId(ann), account: ann, commitment: 7n }),
      logOf("Badges", "BadgesMinted", { badgeType: 4n, accounts: [ann, ben], values: [1n, 2n], origin: 1 }),
      logOf("Badges", "BadgeRevoked", { badgeType: 4n, account: ben, reason: 2 }),
      logOf("Tickets", "TicketCheckedIn", { ticketId: 0n, eventId: 0n, holder: ann }),
    );
    chain.mine(
      logOf("Passport", "PassportRebound", { passportId: passportId(ann), from: ann, to: eve }),
      logOf("Vouches", "Vouched", { voucher: passportId(ann), subject: passportId(ben), weight: 5 }),
      logOf("CheckIn", "SeatEnrolled", { eventId: 0n, commitment: 9n, ticketId: 3n, holder: ben }),
      logOf("Invites", "InviteRedeemed", {
        inviterId: passportId(ann),
        inviteeId: passportId(ben),
        key: eve,
        batchId: 0n,
      }),
    );
    await start();
    const found = await until(9);
    expect(found.map(({ sequence, type, wallet }) => [Number(sequence), type, wallet])).toEqual([
      [1, "passport.created", ann],
      [2, "badge.minted", ann],
      [3, "badge.minted", ben],
      [4, "badge.revoked", ben],
      [5, "ticket.checked_in", ann],
      [6, "passport.moved", eve],
      [7, "vouch.given", ben],
      [8, "enrollment.completed", ben],
      [9, "enrollment.completed", ben],
    ]);
    expect(found[2]).toMatchObject({
      block_number: "1",
      block_hash: block.hash,
      log_index: 1,
      rooms: [`wallet:${ben}`, "badgeType:4", "global"],
      payload: { account: ben, badgeType: "4", value: "2", origin: 1 },
    });
    // The passport had moved before: its present account vouches and invites.
    expect(found[6]).toMatchObject({
      rooms: [`wallet:${ben}`, `wallet:${eve}`, "global"],
      payload: { voucher: eve },
    });
    expect(found[8]).toMatchObject({ payload: { kind: "invite", inviter: eve, invitee: ben } });
  });

  test("behavior: an epoch is final once its time has come, and not when it was rejected", async () => {
    const posted = (epochId: bigint, finalAt: number) =>
      logOf("ReputationRegistry", "EpochPosted", {
        epochId,
        formulaId: `0x${"01".repeat(32)}`,
        blockNumber: 1n,
        blockHash: `0x${"02".repeat(32)}`,
        root: 5n,
        leafCount: 1,
        dataHash: `0x${"03".repeat(32)}`,
        finalAt,
        attesters: [account(9)],
      });
    const first = chain.mine();
    chain.mine(posted(1n, first.timestamp + 36), posted(2n, first.timestamp + 36));
    chain.mine(
      logOf("ReputationRegistry", "EpochVetoed", { epochId: 2n, guardian: account(9), reason: "wrong" }),
    );
    await start();
    expect((await until(3)).map(({ type }) => type)).toEqual([
      "epoch.posted",
      "epoch.posted",
      "epoch.rejected",
    ]);
    // The block of that very second.
    chain.mine();
    const [, , , final] = await until(4);
    expect(final).toMatchObject({ type: "epoch.finalised", block_number: "4", payload: { epochId: "1" } });
    chain.mine(minted(account(1)));
    expect((await until(5)).map(({ type }) => type)).toEqual([
      "epoch.posted",
      "epoch.posted",
      "epoch.rejected",
      "epoch.finalised",
      "badge.minted",
    ]);
  });

  test("behavior: a reorganisation of 3 blocks takes back what they held, and tells what came instead", async () => {
    await start();
    chain.mine(minted(account(1)));
    chain.mine();
    chain.mine(minted(account(2)));
    chain.mine(minted(account(3)), minted(account(4)));
    await until(4);
    const before = [...chain.blocks];
    // Told of the block of its mint, which goes.
    await query(
      databaseUrl,
      `insert into aura_gateway.scores values ('${account(1)}', 1, 0), ('${account(3)}', 2, 0);
       insert into aura_gateway.events (sequence, source, type, wallet, rooms, block_number, payload)
         values (5, 'score', 'score.updated', '${account(3)}', '{global}', 4, '{}');
       update aura_gateway.event_counter set last_sequence = 5`,
    );
    chain.reorganise(3, [minted(account(3))], [], [], [minted(account(5))]);
    const found = await until(8);
    expect(await query(databaseUrl, "select wallet from aura_gateway.scores")).toEqual([
      { wallet: account(1) },
    ]);
    expect(found[5]).toMatchObject({
      type: "reverted",
      block_number: "1",
      payload: { sequences: ["5", "4", "3", "2"] },
    });
    expect(await live()).toEqual([account(1), account(3), account(5)]);
    // The first chain comes back: the same blocks are told again.
    chain.blocks = before;
    chain.mine();
    chain.mine(minted(account(6)));
    await eventually(live, (wallets) => wallets.includes(account(6)));
    expect(await live()).toEqual([1, 2, 3, 4, 6].map(account));
    const sequences = (await rows()).map(({ sequence }) => Number(sequence));
    expect(sequences).toEqual(sequences.map((_, index) => index + 1));
  });

  test("behavior: killed between fetch and commit, nothing is lost or doubled", async () => {
    chain.mine(minted(account(1)));
    for (const moment of ["after the fetch", "within the transaction"] as const) {
      const child = await spawnOne();
      await eventually(live, (wallets) => wallets.length >= chain.blocks.length - 1);
      const blocker = new pg.Client({ connectionString: databaseUrl });
      await blocker.connect();
      try {
        const reached = new Promise<void>((resolve) => {
          let fetched = false;
          chain.onRequest = (method) => {
            fetched ||= method === "eth_getLogs";
            // What is asked after the logs is the last question before the commit.
            if (moment === "within the transaction" || !fetched || method === "eth_getLogs") return;
            resolve();
            return new Promise(() => undefined);
          };
        });
        if (moment === "within the transaction") {
          // The events are written; the cursor cannot be.
          await blocker.query("begin; lock table aura_gateway.followed_blocks in share mode");
        }
        chain.mine(minted(account(chain.blocks.length)));
        if (moment === "after the fetch") await reached;
        else await eventually(waiting, (count) => count > 0);
        await kill(child);
      } finally {
        await blocker.end();
      }
      chain.onRequest = () => undefined;
    }
    chain.mine(minted(account(4)));
    await start();
    await eventually(live, (wallets) => wallets.includes(account(4)));
    expect(await live()).toEqual([1, 2, 3, 4].map(account));
    expect((await rows()).map(({ sequence }) => sequence)).toEqual(["1", "2", "3", "4"]);
  });

  const waiting = async (): Promise<number> =>
    (await query(databaseUrl, "select 1 from pg_locks where not granted")).length;

  test("behavior: killed again and again while the chain grows, every event is there once", async () => {
    for (let round = 0; round < 4; round++) {
      const child = await spawnOne();
      for (let block = 0; block < 15; block++) chain.mine(minted(account(chain.blocks.length)));
      const seen = (await rows()).length;
      await eventually(rows, (found) => found.length > seen);
      await kill(child);
    }
    await start();
    const expected = chain.blocks.slice(1).map(({ number }) => account(number));
    await eventually(live, (wallets) => wallets.length >= expected.length);
    expect(await live()).toEqual(expected);
  });

  test("behavior: of two instances one leads; when it is killed, the other takes over within seconds", async () => {
    const child = await spawnOne();
    chain.mine(minted(account(1)));
    await until(1);
    const gateway = await start();
    const leads = async (): Promise<boolean> =>
      (await gateway.app.inject("/metrics")).body.includes("aura_gateway_follower_leads 1");
    expect(await leads()).toBe(false);
    await kill(child);
    const killed = Date.now();
    chain.mine(minted(account(2)));
    await until(2);
    expect(await leads()).toBe(true);
    expect(Date.now() - killed).toBeLessThan(5_000);
    expect(await live()).toEqual([account(1), account(2)]);
  });

  test("behavior: while chain or indexer are down it waits, says so, and then loses nothing", async () => {
    const gateway = await start();
    chain.mine(minted(account(1)));
    await until(1);
    const check = async () =>
      (await gateway.app.inject("/health/ready")).json<{
        checks: { events: { status: string; detail: string } };
      }>().checks.events;
    for (const part of ["node", "indexer"] as const) {
      chain.down = part;
      chain.mine(minted(account(chain.blocks.length)));
      const failing = await eventually(check, ({ status }) => status === "failing");
      expect(failing.detail).toBe("Chain or indexer do not answer.");
      const { body } = await gateway.app.inject("/metrics");
      expect(body).toContain("aura_gateway_follower_waiting 1");
      expect(body).toMatch(/aura_gateway_follower_failures_total [1-9]/);
      chain.down = undefined;
      await until(chain.blocks.length - 1);
      await eventually(check, ({ status }) => status === "ok");
    }
    expect(await live()).toEqual([1, 2, 3].map(account));
  });

  test("behavior: nothing is told before the indexer has it", async () => {
    await start();
    chain.lag = 1;
    chain.mine(minted(account(1)));
    chain.mine();
    await until(1);
    chain.mine(minted(account(2)));
    chain.lag = 2;
    chain.mine(minted(account(3)));
    chain.lag = 0;
    await until(3);
    expect(await live()).toEqual([1, 2, 3].map(account));
  });

  test("behavior: a leader whose connection is cut commits nothing more, and leads again", async () => {
    await start();
    chain.mine(minted(account(1)));
    await until(1);
    await query(
      databaseUrl,
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'aura-gateway-%' and datname = current_database()",
    );
    chain.mine(minted(account(2)));
    await until(2);
    expect(await live()).toEqual([account(1), account(2)]);
  });
});
