/** Files that events name: found, found late, found odd or never, the indexer goes on. */
import { setTimeout as sleep } from "node:timers/promises";

import { defineBadgeType, registerIssuer } from "@aura-protocol/sdk/actions";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { roles } from "../seed/accounts.ts";
import { createActors } from "../seed/actors.ts";
import { contentId } from "../start/content-id.ts";
import { ask } from "./graphql.ts";
import type { Indexer } from "./indexer.ts";
import { startStage, type Stage } from "./stage.ts";

const [ISSUER] = roles.issuers;
/** Bytes of the largest file that is read. */
const LARGEST = 262_144;
/** Milliseconds until a file must have been asked for again: graph-node waits for ten minutes at most, a few seconds at first. */
const PATIENCE = 90_000;

interface BadgeType {
  readonly name: string;
  readonly metadata: { readonly id: string; readonly name: string | null } | null;
}

/** What IPFS has. */
const files = new Map<string, Uint8Array>();
/** What IPFS looks for and never answers about. */
const slow = new Set<string>();
const asked: string[] = [];

let stage: Stage;
let indexer: Indexer;
let define: (name: string, file: string) => Promise<void>;

beforeAll(async () => {
  stage = await startStage();
  const actors = createActors({ rpc: stage.rpc, subgraph: "" });
  await registerIssuer(actors(ISSUER), { name: "Issuer", uri: "" });
  define = async (name, file) => {
    await defineBadgeType(actors(ISSUER), {
      category: "Social",
      provider: "",
      validity: 0,
      inMask: false,
      name,
      uri: `ipfs://${file}`,
    });
  };
  indexer = await stage.startIndexer({
    findFile: (contentPath) => {
      asked.push(contentPath);
      return slow.has(contentPath) ? new Promise(() => undefined) : files.get(contentPath);
    },
  });
});

afterAll(() => stage?.stop());

const bytes = (text: string) => new TextEncoder().encode(text);
const named = (name: string) => bytes(JSON.stringify({ name }));

/** Puts a file on IPFS and says where. */
function publish(file: Uint8Array): string {
  const cid = contentId(file);
  files.set(cid, file);
  return cid;
}

/** Waits until the indexer stands at the chain's head. */
async function indexed(): Promise<void> {
  await indexer.waitFor(await stage.chain.getBlock());
}

async function metadataOf(name: string): Promise<BadgeType["metadata"]> {
  const { badgeTypes } = await ask<{ badgeTypes: readonly BadgeType[] }>(
    indexer.url,
    "query ($name: String!) { badgeTypes(where: { name: $name }) { name metadata { id name } } }",
    { name },
  );
  if (badgeTypes[0] === undefined) throw new Error(`There is no type ${name}.`);
  return badgeTypes[0].metadata;
}

/** Mines blocks, for graph-node reads what it found with the next one, until a type has metadata. */
async function found(name: string): Promise<BadgeType["metadata"]> {
  for (const deadline = Date.now() + PATIENCE; ; await sleep(200)) {
    await stage.chain.mine({ blocks: 1 });
    await indexed();
    const metadata = await metadataOf(name);
    if (metadata !== null || Date.now() > deadline) return metadata;
  }
}

/** Waits until a file was asked for. */
async function askedFor(file: string): Promise<void> {
  for (const deadline = Date.now() + PATIENCE; !asked.includes(file); await sleep(50))
    if (Date.now() > deadline) throw new Error(`Nobody asked for ${file}.`);
}

describe("metadata on IPFS", () => {
  test("appears when its file is there before the event", async () => {
    const file = publish(named("There before"));
    await define("before", file);
    expect(await found("before")).toEqual({ id: file, name: "There before" });
  });

  test("appears when its file comes after the event, which waited for nothing", async () => {
    const late = named("Came later");
    await define("late", contentId(late));
    await askedFor(contentId(late));
    await define("meanwhile", contentId(named("Never published")));
    await indexed();
    expect(await metadataOf("late")).toBeNull();
    expect(await metadataOf("meanwhile")).toBeNull();

    const file = publish(late);
    expect(await found("late")).toEqual({ id: file, name: "Came later" });
    expect(await metadataOf("meanwhile")).toBeNull();
  });

  test("does not wait for a file that is looked for without an end", async () => {
    const never = contentId(named("Looked for"));
    slow.add(never);
    await define("never", never);
    await askedFor(never);
    const file = publish(named("Beside it"));
    await define("beside", file);
    expect(await found("beside")).toEqual({ id: file, name: "Beside it" });
    expect(await metadataOf("never")).toBeNull();
  });

  test.each<[string, Uint8Array]>([
    ["no UTF-8", Uint8Array.of(...bytes('{"name":"'), 0xff, 0xfe, ...bytes('"}'))],
    ["half a surrogate pair", Uint8Array.of(...bytes('{"name":"'), 0xed, 0xa0, 0x80, ...bytes('"}'))],
    ["a NUL character", bytes('{"name":"a\0b"}')],
    ["no JSON", bytes("<html>")],
    ["nothing", new Uint8Array()],
    ["a list", bytes("[{}]")],
    ["1,000 levels", bytes(`{"name":${"[".repeat(1000)}${"]".repeat(1000)}}`)],
    ["a text of a megabyte", named("x".repeat(1_048_576))],
    ["a byte too many", bytes(`{"name":"large"${" ".repeat(LARGEST - 15)}}`)],
    ["20 MB of lists", bytes(`[${"[],".repeat(7_000_000)}[]]`)],
    ["another file first", bytes('{"name":"one"}{"name":"two"}')],
  ])("leaves a file out with %s, and indexing goes on", async (what, content) => {
    const file = publish(content);
    await define(what, file);
    await askedFor(file);
    const after = publish(named(`After ${what}`));
    await define(`after ${what}`, after);
    expect(await found(`after ${what}`)).toEqual({ id: after, name: `After ${what}` });
    await stage.chain.mine({ blocks: 5 });
    await indexed();
    expect(await metadataOf(what)).toBeNull();
  });

  test("reads the largest file, with as many values as fit", async () => {
    const head = '{"name":"Largest","other":[';
    const content = `${head}${"[],".repeat((LARGEST - head.length - 4) / 3)}`;
    const file = publish(bytes(`${content}[]${" ".repeat(LARGEST - content.length - 4)}]}`));
    expect(files.get(file)?.length).toBe(LARGEST);
    await define("largest", file);
    expect(await found("largest")).toEqual({ id: file, name: "Largest" });
  });

  test("is asked for once and saved once, also by an indexer that crashed in between", async () => {
    const file = publish(named("Shared"));
    await define("first", file);
    await define("second", file);
    expect(await found("second")).toEqual({ id: file, name: "Shared" });
    expect(asked.filter((each) => each === file)).toHaveLength(1);
    // graph-node asks for every file again when it starts, and saves none again.
    await indexer.crash();
    await define("third", file);
    const other = publish(named("After the crash"));
    await define("other", other);
    expect(await found("other")).toEqual({ id: other, name: "After the crash" });
    const query = '{ metadataFiles(where: { name: "Shared" }) { id } }';
    expect(await ask(indexer.url, query)).toEqual({ metadataFiles: [{ id: file }] });
    for (const name of ["first", "second", "third"])
      expect(await metadataOf(name)).toEqual({ id: file, name: "Shared" });
  });

  test("goes with the blocks that named it when the chain takes them back", async () => {
    const file = publish(named("Taken back"));
    const snapshot = await stage.chain.snapshot();
    await define("lost", file);
    expect(await found("lost")).toEqual({ id: file, name: "Taken back" });
    await stage.chain.revert({ id: snapshot });
    await define("kept", contentId(named("Never published")));
    await stage.chain.mine({ blocks: 300 });
    await indexed();
    const query = "query ($id: ID!) { metadataFile(id: $id) { id } }";
    expect(await ask(indexer.url, query, { id: file })).toEqual({ metadataFile: null });

    await define("again", file);
    expect(await found("again")).toEqual({ id: file, name: "Taken back" });
  });
});
