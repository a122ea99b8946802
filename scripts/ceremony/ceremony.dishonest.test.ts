/** Ceremonies that somebody tampered with: verification finds it, and nothing is built on them. */
import { cpSync, existsSync, readFileSync, renameSync, rmSync, truncateSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { checkChain } from "../circuits/contribution-chain.ts";
import { hashFile } from "../circuits/hash.ts";
import type { ArtifactFolders } from "../circuits/paths.ts";
import { verifyKey } from "../circuits/verify-key.ts";
import { writeArtifacts } from "../circuits/write-artifacts.ts";
import { withWorkFolder } from "./context.ts";
import { CeremonyError, InvalidCeremonyError } from "./errors.ts";
import { finalizeCeremony } from "./finalize.ts";
import { edit, makeCeremonyStates, type CeremonyStates, type Edited } from "./fixtures/states.ts";
import { makePowersOfTau, tinyCircuits } from "./fixtures/tiny.ts";
import { writeUndoneKey } from "./fixtures/undone-key.ts";
import { keyPath, readTranscript, tauPath, transcriptPath } from "./transcript.ts";
import { verifyCeremony } from "./verify.ts";

function fail(): never {
  throw new Error("There is no fixture.");
}

let states: CeremonyStates;

beforeAll(async () => {
  states = await makeCeremonyStates();
});

afterAll(() => states.remove());

describe("verify", () => {
  const edits: [what: string, change: (transcript: Edited) => void, problem: RegExp][] = [
    [
      "a name",
      ({ circuits }) => void (circuits.square.contributions[0]!.name = "Eve"),
      /Contribution 1 in the key is "Ada"/,
    ],
    [
      "a hash",
      ({ circuits }) => void (circuits.cube.contributions[1]!.hash = "0".repeat(128)),
      /Contribution 2 in the key/,
    ],
    [
      "a file's hash",
      ({ circuits }) => void (circuits.cube.initial.sha256 = "0".repeat(64)),
      /cube\.0000\.zkey has SHA-256/,
    ],
    [
      "the beacon",
      (transcript) => void (transcript.beacon = { ...transcript.beacon!, hash: "ab".repeat(32) }),
      /Contribution 3/,
    ],
    [
      "the beacon's iterations",
      (transcript) => void (transcript.beacon = { ...transcript.beacon!, iterationsExp: 11 }),
      /Contribution 3/,
    ],
    [
      "the number of constraints",
      ({ circuits }) => void (circuits.square.constraints = 2),
      /number of constraints/,
    ],
    [
      "the powers of tau",
      ({ powersOfTau }) => void Object.assign(powersOfTau, { blake2b: "0".repeat(128) }),
      /The powers of tau have/,
    ],
    [
      "their name",
      ({ powersOfTau }) => void Object.assign(powersOfTau, { publicName: "other.ptau" }),
      /the transcript says other\.ptau/,
    ],
    [
      "one name twice",
      ({ circuits }) => void (circuits.square.contributions[1]!.name = "ada"),
      /A name contributed twice/,
    ],
  ];
  it.each(edits)("error: finds that %s was edited in the transcript", async (_, change, problem) => {
    const dir = states.copyOf("closed");
    edit(dir, change);
    expect((await states.problemsOf(dir)).join("\n")).toMatch(problem);
  });

  it("error: finds that a development mark was taken away", async () => {
    const dir = states.copyOf("closed");
    const unknown = { ...states.context(dir), known: [] };
    edit(dir, ({ powersOfTau }) => void Object.assign(powersOfTau, { publicName: undefined }));
    const { problems } = await withWorkFolder((work) => verifyCeremony({ ...unknown, work }));
    expect(problems).toEqual([expect.stringContaining("Nobody published these powers of tau")]);
    edit(dir, (transcript) => void (transcript.development = true));
    const marked = await withWorkFolder((work) => verifyCeremony({ ...unknown, work }));
    expect(marked.problems).toEqual([]);
  });

  it("error: finds another circuit's key in a circuit's place", async () => {
    const dir = states.copyOf("started");
    cpSync(keyPath(dir, "cube", 0), keyPath(dir, "square", 0));
    edit(dir, ({ circuits }) => void (circuits.square.initial = circuits.cube.initial));
    expect((await states.problemsOf(dir)).join("\n")).toMatch(
      /square: The key is not this circuit's.*Different circuit/s,
    );
  });

  it("error: finds the key of another circuit with the same contributors", async () => {
    const dir = states.copyOf("contributed");
    const path = keyPath(dir, "cube", 2);
    cpSync(keyPath(dir, "square", 2), path);
    edit(
      dir,
      ({ circuits }) => void (circuits.cube.contributions[1]!.key = circuits.square.contributions[1]!.key),
    );
    expect((await states.problemsOf(dir)).join("\n")).toMatch(/cube: Contribution 1 in the key/);
  });

  it("error: finds contributions that undo each other, which leaves gamma equal to delta", async () => {
    const dir = states.copyOf("started");
    const path = keyPath(dir, "square", 2);
    await writeUndoneKey(keyPath(dir, "square", 0), path, ["Ada", "Grace"]);
    const { links, problems } = await checkChain(path);
    expect(problems).toEqual([]);
    edit(dir, ({ circuits }) => {
      circuits.square.contributions = links.map(({ name, hash }) => ({
        name,
        hash,
        at: "2026-01-01T00:00:00Z",
        key: hashFile(path),
      }));
    });
    // Nothing else is wrong with it: each contributor knew their secret, and snarkjs finds it valid.
    const { r1cs } = await states.compile(tinyCircuits[0] ?? fail(), states.folder);
    expect(await verifyKey({ r1cs, ptau: states.ptau.prepared, zkey: path })).toEqual([]);
    expect(await states.problemsOf(dir)).toEqual([expect.stringMatching(/^square: Gamma equals delta/)]);
    await expect(states.contributeAs("Joan", dir)).rejects.toThrow(/Gamma equals delta/);
  });

  it("error: finds that a contribution was taken out of a closed ceremony", async () => {
    const dir = states.copyOf("closed");
    renameSync(keyPath(dir, "square", 3), keyPath(dir, "square", 2));
    edit(dir, ({ circuits }) => void circuits.square.contributions.pop());
    expect((await states.problemsOf(dir)).join("\n")).toMatch(/the beacon follows 1 contributions/);

    const other = states.copyOf("closed");
    edit(other, ({ circuits }) => {
      const { contributions, closing } = circuits.square;
      const [ada] = contributions;
      if (ada === undefined || closing === undefined) throw new Error("The ceremony is not closed.");
      // The beacon's key in the place of the removed contribution's, and again behind it.
      contributions.splice(1, 1, { ...ada, name: "Eve", hash: closing.hash, key: closing.key });
    });
    cpSync(keyPath(other, "square", 3), keyPath(other, "square", 2));
    expect((await states.problemsOf(other)).join("\n")).toMatch(/Contribution 2 in the key is "Grace"/);
  });

  it("error: finds a key that is cut short, under any hash", async () => {
    const dir = states.copyOf("closed");
    const path = keyPath(dir, "square", 3);
    truncateSync(path, 1500);
    expect((await states.problemsOf(dir)).join("\n")).toMatch(
      /square\.0003\.zkey has SHA-256 .* and 1500 bytes/,
    );
    edit(dir, ({ circuits }) => void (circuits.square.closing!.key = hashFile(path)));
    expect((await states.problemsOf(dir)).join("\n")).toMatch(/is cut short/);
  });

  it("error: finds powers of tau that are not the ceremony's", async () => {
    const dir = states.copyOf("closed");
    const { prepared } = await makePowersOfTau(states.folder, 3);
    const { problems } = await withWorkFolder((work) =>
      verifyCeremony({ ...states.context(dir), ptau: prepared, work }),
    );
    expect(problems.join("\n")).toMatch(/Name the file that the ceremony started from/);
    rmSync(tauPath(dir));
    await expect(states.problemsOf(dir)).rejects.toThrow(/There are no powers of tau/);
  });

  it("error: finds that the circuit is another one than at the start", async () => {
    const dir = states.copyOf("closed");
    const [square, cube] = states.context(dir).circuits;
    if (square === undefined || cube === undefined) throw new Error("There is no fixture.");
    const circuits = [{ ...cube, name: "square" }, cube];
    const { problems } = await withWorkFolder((work) =>
      verifyCeremony({ ...states.context(dir), circuits, work }),
    );
    expect(problems.join("\n")).toMatch(/square: the constraint system here: .* Check out the commit/);
    const gone = await withWorkFolder((work) =>
      verifyCeremony({ ...states.context(dir), circuits: [cube], work }),
    );
    expect(gone.problems).toEqual([expect.stringContaining("square: circuits.json lists no such circuit")]);
  });
});

describe("contribute", () => {
  it("error: refuses to build on a key that is not valid, and changes nothing", async () => {
    const dir = states.copyOf("contributed");
    cpSync(keyPath(dir, "square", 1), keyPath(dir, "square", 2));
    const before = readFileSync(transcriptPath(dir), "utf8");
    await expect(states.contributeAs("Joan", dir)).rejects.toThrow(InvalidCeremonyError);
    await expect(states.contributeAs("Joan", dir)).rejects.toThrow(
      /square\.0002\.zkey has SHA-256.*Nothing was added/s,
    );
    expect(readFileSync(transcriptPath(dir), "utf8")).toBe(before);
    expect(existsSync(keyPath(dir, "square", 3))).toBe(false);
  });
});

describe("finalize", () => {
  let out: string;
  let folders: ArtifactFolders;

  beforeAll(() => {
    out = join(states.folder, "refused");
    folders = { keys: `${out}/`, verifiers: `${out}/`, artifactsModule: join(out, "artifacts.ts") };
  });

  it("error: refuses an open ceremony and one that is not valid, and writes nothing", async () => {
    await expect(
      finalizeCeremony({ ...states.context(states.copyOf("contributed")), folders }),
    ).rejects.toThrow(/still open/);
    const dir = states.copyOf("closed");
    edit(dir, ({ circuits }) => void (circuits.cube.contributions[0]!.hash = "f".repeat(128)));
    await expect(finalizeCeremony({ ...states.context(dir), folders })).rejects.toThrow(
      /Nothing was written/,
    );
    await expect(
      finalizeCeremony({ ...states.context(join(states.folder, "none")), folders }),
    ).rejects.toThrow(CeremonyError);
    expect(existsSync(out)).toBe(false);
  });

  it("error: never writes a key whose second phase was skipped: gamma equals delta", async () => {
    const { powersOfTau, circuits } = readTranscript(join(states.folder, "started"));
    const { contributions, ...square } = circuits["square"] ?? fail();
    const { wasm } = await states.compile(tinyCircuits[0] ?? fail(), states.folder);
    const zkey = keyPath(join(states.folder, "started"), "square", 0);
    const beacon = { hash: "ab".repeat(32), iterationsExp: 10 };
    const key = { ...square, name: "square", wasm, zkey, powersOfTau, contributions, beacon };
    const options = {
      keys: [key],
      development: true,
      compiler: "",
      prover: "",
      circuits: ["square"],
      folders,
    };
    await expect(writeArtifacts(options)).rejects.toThrow(/Gamma equals delta/);
    expect(existsSync(out)).toBe(false);
  });
});
