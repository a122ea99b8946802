import { EventEmitter } from "node:events";

import type { WebSocket } from "ws";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { openDatabase } from "../src/database/openDatabase.ts";
import { appendEvents, type LoggedEvent, type NewEvent } from "../src/events/eventLog.ts";
import { roomOf } from "../src/events/rooms.ts";
import { createConnection } from "../src/live/connection.ts";
import { eventually } from "./support/eventually.ts";
import { LiveClient } from "./support/liveClient.ts";
import { account } from "./support/scriptedChain.ts";
import { testGateway, type TestGateway } from "./support/testGateway.ts";

const upTo = (count: number, from = 1): number[] => Array.from({ length: count }, (_, index) => from + index);

describe("sockets", () => {
  let gateway: TestGateway;
  let address: string;
  let database: ReturnType<typeof openDatabase>;
  let count = 0;

  beforeEach(async () => {
    gateway = await testGateway({
      settings: { socketsPerAddress: 2_000, socketBuffer: 65_536, heartbeatMs: 300 },
    });
    address = await gateway.listen();
    database = openDatabase({ url: gateway.databaseUrl, connections: 2, onError: () => undefined });
  });
  afterEach(async () => {
    await database.destroy();
    await gateway.close();
  });

  const happens = (wallet: string, payload: Record<string, unknown> = {}): NewEvent => ({
    source: `test/${count++}`,
    type: "badge.minted",
    wallet,
    rooms: [roomOf.wallet(wallet), roomOf.badgeType(4n), roomOf.global],
    block: null,
    logIndex: null,
    payload,
  });
  const append = (...events: NewEvent[]) =>
    database.transaction().execute((transaction) => appendEvents(transaction, events));

  test("behavior: told in its rooms, once, in order, by whichever instance wrote it", async () => {
    const other = await testGateway({ databaseUrl: gateway.databaseUrl });
    try {
      const [ann, far] = [await LiveClient.open(address), await LiveClient.open(await other.listen())];
      const upper = `wallet:${account(10).toUpperCase().replace("0X", "0x")}`;
      expect(await ann.subscribe([upper, "badgeType:4"])).toMatchObject({
        type: "subscribed",
        sequence: "0",
        rooms: [`wallet:${account(10)}`, "badgeType:4"],
      });
      await far.subscribe([`wallet:${account(11)}`]);
      await append(happens(account(10)), happens(account(11)), happens(account(10)));
      await eventually(
        () => ann.sequences().length,
        (length) => length >= 3,
      );
      await eventually(
        () => far.sequences().length,
        (length) => length >= 1,
      );
      ann.say({ type: "unsubscribe", rooms: ["badgeType:4"] });
      await ann.next(({ type }) => type === "unsubscribed");
      await append(happens(account(11)), happens(account(10), { value: "7" }));
      await eventually(
        () => far.sequences().length,
        (length) => length >= 2,
      );
      await eventually(
        () => ann.sequences().length,
        (length) => length >= 4,
      );
      expect([ann.sequences(), far.sequences()]).toEqual([
        [1, 2, 3, 5],
        [2, 4],
      ]);
      expect(ann.messages.at(-1)?.event).toMatchObject({
        type: "badge.minted",
        wallet: account(10),
        payload: { value: "7" },
      });
    } finally {
      await other.close();
    }
  });

  test("behavior: resumes after a disconnect without gap or repeat, while more happens", async () => {
    const first = await LiveClient.open(address);
    await first.subscribe(["global"]);
    await append(...upTo(5).map((number) => happens(account(number))));
    await eventually(
      () => first.sequences().length,
      (length) => length === 5,
    );
    first.socket.terminate();
    await append(...upTo(900).map((number) => happens(account(number))));
    const again = await LiveClient.open(address);
    await eventually(
      () => {
        again.say({ type: "ping" });
        return again.messages.at(-1)?.sequence;
      },
      (sequence) => sequence === "905",
    );
    const writing = (async () => {
      for (let round = 0; round < 20; round++) await append(happens(account(1)), happens(account(2)));
    })();
    const resumed = await again.subscribe(["global"], String(first.sequences().at(-1)));
    await writing;
    await eventually(
      () => again.sequences().length,
      (length) => length >= 940,
    );
    expect(again.sequences()).toEqual(upTo(940, 6));
    expect(Number(resumed.sequence)).toBeGreaterThanOrEqual(905);
  });

  test("behavior: resumes beyond what this instance has read so far, without repeat", async () => {
    const [one, two, three] = await append(happens(account(1)), happens(account(2)), happens(account(3)));
    const sent: string[] = [];
    const socket = Object.assign(new EventEmitter(), {
      OPEN: 1,
      readyState: 1,
      bufferedAmount: 0,
      send: (text: string) => sent.push(text),
    });
    const connection = createConnection({
      socket: socket as unknown as WebSocket,
      database,
      position: () => 0n,
      mostBuffered: 65_536,
    });
    socket.emit("message", Buffer.from('{"type":"subscribe","rooms":["global"],"since":"2"}'), false);
    await eventually(
      () => sent.length,
      (length) => length === 1,
    );
    for (const event of [one, two, three] as LoggedEvent[]) connection.tell(event, String(event.sequence));
    expect(sent.slice(1)).toEqual(["3"]);
  });

  test("behavior: a client that does not read is closed with 4008, and resumes", async () => {
    const [slow, quick] = [await LiveClient.open(address), await LiveClient.open(address)];
    await slow.subscribe(["global"]);
    await quick.subscribe(["global"]);
    slow.socket.pause();
    const filler = "x".repeat(20_000);
    for (let round = 0; round < 600; round += 20) {
      await append(...upTo(20).map((number) => happens(account(number), { filler })));
    }
    await eventually(
      () => quick.sequences().length,
      (length) => length === 600,
    );
    const closes = async () => (await gateway.app.inject("/metrics")).body;
    await eventually(closes, (body) => /aura_gateway_sockets 1\b/.test(body));
    slow.socket.resume();
    // Its close may be behind what it never read.
    expect([4008, 1006]).toContain(await slow.closed);
    const last = slow.sequences().at(-1) ?? 0;
    expect(last).toBeLessThan(600);
    expect(slow.sequences()).toEqual(upTo(last));
    const again = await LiveClient.open(address);
    await again.subscribe(["global"], String(last));
    await eventually(
      () => again.sequences().at(-1),
      (sequence) => sequence === 600,
    );
    expect(again.sequences()).toEqual(upTo(600 - last, last + 1));
  });

  test("behavior: pings are answered, and who does not answer one is dropped", async () => {
    const [alive, dead] = [
      await LiveClient.open(address),
      await LiveClient.open(address, { autoPong: false }),
    ];
    expect(await dead.closed).toBe(1006);
    expect(alive.socket.readyState).toBe(alive.socket.OPEN);
    alive.say({ type: "ping" });
    expect(await alive.next(({ type }) => type === "pong")).toEqual({ type: "pong", sequence: "0" });
  });

  test("error: hostile messages are refused, and end no one else's connection", async () => {
    const watching = await LiveClient.open(address);
    await watching.subscribe(["global"]);
    const hostile = await LiveClient.open(address);
    const refused: unknown[] = [
      "{",
      "null",
      '"subscribe"',
      { type: "subscribe" },
      { type: "subscribe", rooms: [] },
      { type: "subscribe", rooms: ["wallet:0x12"] },
      { type: "subscribe", rooms: ["badgeType:-1"] },
      { type: "subscribe", rooms: ["global"], since: 5 },
      { type: "subscribe", rooms: ["global"], since: "99999999999999999999" },
      { type: "subscribe", rooms: ["global"], admin: true },
      { type: "subscribe", rooms: Array.from({ length: 51 }, (_, index) => `event:${index}`) },
      { type: "__proto__", rooms: ["global"] },
    ];
    for (const message of refused) hostile.say(message);
    await eventually(
      () => hostile.messages.length,
      (length) => length === refused.length,
    );
    expect(hostile.messages.map(({ code }) => code)).toEqual(refused.map(() => "invalid-message"));
    expect(await hostile.subscribe(["global"], "1")).toMatchObject({ code: "unknown-sequence" });
    const rooms = upTo(50).map((index) => `event:${index}`);
    expect(await hostile.subscribe(rooms)).toMatchObject({ type: "subscribed" });
    expect(await hostile.subscribe(["epoch"])).toMatchObject({ code: "too-many-rooms" });
    expect(await hostile.subscribe(["event:1"], "0")).toMatchObject({ code: "since-after-subscribe" });
    hostile.socket.send(Buffer.from([1, 2, 3]));
    expect(await hostile.closed).toBe(1003);
    const large = await LiveClient.open(address);
    large.say("x".repeat(8_193));
    expect(await large.closed).toBe(1009);
    const flood = await LiveClient.open(address);
    for (let message = 0; message < 100; message++) flood.say({ type: "ping" });
    expect(await flood.closed).toBe(4029);
    await append(happens(account(1)));
    await watching.next(({ type }) => type === "event");
  });

  test("error: other origins, plain requests and too many connections are refused with a problem", async () => {
    const refused = async (options: object, of = address): Promise<number | undefined> => {
      const client = new LiveClient(of, options);
      return new Promise((resolve) => {
        client.socket.on("unexpected-response", (_request, response) => resolve(response.statusCode));
        client.socket.on("open", () => resolve(101));
      });
    };
    expect(await refused({ origin: "https://evil.example" })).toBe(403);
    expect(await refused({ origin: "https://app.example" })).toBe(101);
    expect((await gateway.app.inject("/ws")).json()).toMatchObject({
      status: 426,
      type: "urn:aura:problem:upgrade-required",
    });
    const small = await testGateway({ settings: { socketsPerAddress: 2 } });
    try {
      const of = await small.listen();
      const first = await LiveClient.open(of);
      await LiveClient.open(of);
      expect(await refused({}, of)).toBe(429);
      first.socket.close();
      await first.closed;
      await eventually(
        () => refused({}, of),
        (status) => status === 101,
      );
    } finally {
      await small.close();
    }
  });

  test("behavior: 1,000 sockets hear of an event, and a stop closes them with 1001", async () => {
    const clients = await Promise.all(upTo(1_000).map(() => LiveClient.open(address)));
    await Promise.all(clients.map((client) => client.subscribe(["global"])));
    await append(happens(account(1)));
    await eventually(
      () => clients.filter((client) => client.sequences().length === 1).length,
      (told) => told === 1_000,
    );
    await gateway.close();
    const codes = await Promise.all(clients.map(({ closed }) => closed));
    expect(new Set(codes)).toEqual(new Set([1001]));
  }, 60_000);
});
