/** Whole ceremonies, honest and not, over circuits of a few constraints. */
import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { groth16 } from "snarkjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Manifest } from "../../circuits/compiler/manifest.ts";
import { checkChain } from "../circuits/contribution-chain.ts";
import { releaseCurve } from "../circuits/curve.ts";
import { hashFile } from "../circuits/hash.ts";
import type { ArtifactFolders } from "../circuits/paths.ts";
import { verifierBytecodeHash } from "../circuits/verifier-bytecode.ts";
import { verifyKey } from "../circuits/verify-key.ts";
import { writeArtifacts } from "../circuits/write-artifacts.ts";
import { acceptContribution } from "./accept.ts";
import { applyBeacon } from "./beacon.ts";
import { compileAnew, type CompiledCircuit } from "./ceremony-circuit.ts";
import { withWorkFolder, type CeremonyContext } from "./context.ts";
import { contribute } from "./contribute.ts";
import { describeCeremony } from "./describe.ts";
import {
  CeremonyError,
  InvalidCeremonyError,
  PhaseError,
  PowersOfTauError,
  StaleStateError,
  UsageError,
} from "./errors.ts";
import { finalizeCeremony } from "./finalize.ts";
import {
  entropy,
  makePowersOfTau,
  tinyCircuits,
  tinyContext,
  type TinyPowersOfTau,
} from "./fixtures/tiny.ts";
import { writeUndoneKey } from "./fixtures/undone-key.ts";
import { initCeremony } from "./init.ts";
import { keyPath, readTranscript, tauPath, transcriptPath, type Transcript } from "./transcript.ts";
import { verifyCeremony } from "./verify.ts";

/** What a test may write to a transcript: anything. */
type Edited = { -readonly [Key in keyof Transcript]: Transcript[Key] } & {
  circuits: Record<"square" | "cube", EditedCircuit>;
};
interface EditedCircuit {
  constraints: number;
  initial: { sha256: string; bytes: number };
  contributions: { name: string; hash: string; at: string; key: { sha256: string; bytes: number } }[];
  closing?: { hash: string; key: { sha256: string; bytes: number } };
}

const BEACON = { hash: `0x${"C0FFEE".repeat(11)}`, iterationsExp: 10 };

const folder = mkdtempSync(join(tmpdir(), "aura-ceremony-test-"));
let ptau: TinyPowersOfTau;
let copies = 0;

/** Compiled once: that verification compiles anew is a matter of the first test and of the child process. */
const compiled = new Map<string, Promise<CompiledCircuit>>();
const compile: CeremonyContext["compile"] = (circuit) => {
  const id = `${circuit.name} ${circuit.source} ${circuit.publicSignals.join()}`;
  const known = compiled.get(id) ?? compileAnew(circuit, join(folder, "compiled"));
  compiled.set(id, known);
  return known;
};

const context = (dir: string): CeremonyContext => ({ ...tinyContext(dir, ptau.prepared), compile });

function fail(): never {
  throw new Error("There is no fixture.");
}

/** A folder of its own with the state of another one. */
function copyOf(state: "started" | "contributed" | "closed"): string {
  const dir = join(folder, `${state}-${++copies}`);
  cpSync(join(folder, state), dir, { recursive: true });
  return dir;
}

const problemsOf = async (dir: string): Promise<readonly string[]> =>
  (await withWorkFolder((work) => verifyCeremony({ ...context(dir), work }))).problems;

const contributeAs = (
  name: string,
  dir: string,
  more: { names?: string[]; report?: (step: string) => void } = {},
) => contribute({ ...context(dir), name, entropy, ...more });

function edit(dir: string, change: (transcript: Edited) => void): void {
  const transcript = JSON.parse(readFileSync(transcriptPath(dir), "utf8")) as Edited;
  change(transcript);
  writeFileSync(transcriptPath(dir), JSON.stringify(transcript));
}

const namesIn = (dir: string, circuit: string): string[] =>
  readTranscript(dir).circuits[circuit]?.contributions.map(({ name }) => name) ?? [];

beforeAll(async () => {
  ptau = await makePowersOfTau(folder, 4);
  const started = join(folder, "started");
  await initCeremony({ ...context(started), ptau: ptau.prepared, development: false });
  const contributed = join(folder, "contributed");
  cpSync(started, contributed, { recursive: true });
  await contributeAs("Ada", contributed);
  await contributeAs("Grace", contributed);
  const closed = join(folder, "closed");
  cpSync(contributed, closed, { recursive: true });
  await applyBeacon({ ...context(closed), ...BEACON });
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await releaseCurve();
});

describe("an honest ceremony", () => {
  it("behavior: is valid when started, contributed to, and closed", async () => {
    for (const state of ["started", "contributed", "closed"] as const) {
      const anew = { ...context(copyOf(state)), compile: compileAnew };
      const { problems } = await withWorkFolder((work) => verifyCeremony({ ...anew, work }));
      expect([state, problems]).toEqual([state, []]);
    }
  });

  it("behavior: ends in keys that prove, verifiers and a manifest of everything", async () => {
    const dir = copyOf("closed");
    const folders: ArtifactFolders = {
      keys: `${join(folder, "out/keys")}/`,
      verifiers: `${join(folder, "out/verifiers")}/`,
      artifactsModule: join(folder, "out/sdk/artifacts.ts"),
    };
    await finalizeCeremony({ ...context(dir), folders });

    const manifest = JSON.parse(readFileSync(`${folders.keys}manifest.json`, "utf8")) as Manifest;
    expect(manifest.development).toBe(false);
    expect(Object.keys(manifest.circuits)).toEqual(["square", "cube"]);
    expect(readFileSync(folders.artifactsModule, "utf8")).toContain("export const cubeArtifacts");
    const transcript = readTranscript(dir);
    for (const [name, entry] of Object.entries(manifest.circuits)) {
      const circuit = transcript.circuits[name];
      expect(entry.contributions.map((each) => each.name)).toEqual(["Ada", "Grace", "beacon"]);
      expect(entry.contributions.at(-1)?.hash).toBe(circuit?.closing?.hash);
      expect(entry.beacon).toEqual({ hash: "c0ffee".repeat(11), iterationsExp: 10 });
      expect(entry.powersOfTau.publicName).toBe("tiny.ptau");
      expect(entry.zkey.sha256).toBe(circuit?.closing?.key.sha256);
      expect(entry.r1csSha256).toBe(circuit?.r1csSha256);
      for (const { file, sha256, bytes } of [entry.wasm, entry.zkey, entry.verificationKey]) {
        expect(hashFile(folders.keys + file)).toEqual({ sha256, bytes });
      }
      const verifier = `${folders.verifiers}${entry.verifier.contract}.sol`;
      expect(hashFile(verifier).sha256).toBe(entry.verifier.sha256);
      expect(verifierBytecodeHash(readFileSync(verifier, "utf8"), entry.verifier.contract)).toBe(
        entry.verifier.bytecodeSha256,
      );
    }

    const path = (file: string): string => folders.keys + file;
    const { proof, publicSignals } = await groth16.fullProve(
      { square: 49, root: 7 },
      path("square.wasm"),
      path("square.zkey"),
    );
    const key = JSON.parse(readFileSync(path("square.vkey.json"), "utf8")) as object;
    expect(publicSignals).toEqual(["49"]);
    expect(await groth16.verify(key as never, publicSignals, proof)).toBe(true);
    expect(await groth16.verify(key as never, ["50"], proof)).toBe(false);
  });

  it("behavior: a key made for development spoils the set that it joins", async () => {
    const out = join(folder, "spoiled");
    const folders = { keys: `${out}/`, verifiers: `${out}/`, artifactsModule: join(out, "artifacts.ts") };
    const setup = async (name: string, development: boolean): Promise<Manifest> => {
      const dir = join(folder, `only-${name}`);
      await initCeremony({ ...context(dir), ptau: ptau.prepared, names: [name], development });
      await contributeAs("Ada", dir);
      await contributeAs("Grace", dir);
      await applyBeacon({ ...context(dir), ...BEACON });
      return finalizeCeremony({ ...context(dir), folders });
    };
    expect((await setup("cube", true)).development).toBe(true);
    const both = await setup("square", false);
    expect(Object.keys(both.circuits)).toEqual(["square", "cube"]);
    expect(both.development).toBe(true);
  });

  it("behavior: is described without secrets, and by its state", () => {
    const lines = describeCeremony(readTranscript(join(folder, "contributed"))).join("\n");
    expect(lines).toContain("1 Ada");
    expect(lines).toContain("tiny.ptau, 2^4");
    expect(lines).toContain("open: takes contributions, or the beacon");
    expect(describeCeremony(readTranscript(join(folder, "started"))).join("\n")).toContain("needs 2 more");
  });
});

describe("init", () => {
  const init = (more: Partial<Parameters<typeof initCeremony>[0]> = {}) =>
    initCeremony({
      ...context(join(folder, `init-${++copies}`)),
      ptau: ptau.prepared,
      development: false,
      ...more,
    });

  it("error: refuses powers of tau that nobody published, unless they are for development", async () => {
    await expect(init({ known: [] })).rejects.toThrow(PowersOfTauError);
    await expect(init({ known: [] })).rejects.toThrow(/none of the public powers of tau.*--development/s);
    expect((await init({ known: [], development: true })).development).toBe(true);
  });

  it("error: refuses powers of tau that are not prepared, too few, or none", async () => {
    await expect(init({ ptau: ptau.unprepared })).rejects.toThrow(/not prepared for the second phase/);
    const few = await makePowersOfTau(folder, 1);
    await expect(init({ ptau: few.prepared, development: true })).rejects.toThrow(
      /needs 2\^2 powers of tau, the file has 2\^1/,
    );
    await expect(init({ ptau: fileURLToPath(import.meta.url) })).rejects.toThrow(/is not a ptau file/);
    await expect(init({ ptau: join(folder, "nowhere") })).rejects.toThrow(/There is no file/);
  });

  it("error: refuses a folder that holds a ceremony, and circuits that are not there", async () => {
    await expect(init({ dir: copyOf("started") })).rejects.toThrow(/holds a ceremony already/);
    await expect(init({ names: ["sphere"] })).rejects.toThrow(UsageError);
  });

  it("error: refuses a circuit whose public signals are not those that are listed", async () => {
    const [square] = context("").circuits;
    if (square === undefined) throw new Error("There is no fixture.");
    const renamed = [{ ...square, publicSignals: ["root"] }];
    await expect(init({ circuits: renamed })).rejects.toThrow(
      /lists the public signals root, compiled are square/,
    );
  });
});

describe("contribute", () => {
  it("behavior: adds to the circuits that are named, and later to those that are missing", async () => {
    const dir = copyOf("started");
    expect((await contributeAs("Ada", dir, { names: ["cube"] })).map(({ circuit }) => circuit)).toEqual([
      "cube",
    ]);
    expect((await contributeAs("Ada", dir)).map(({ circuit }) => circuit)).toEqual(["square"]);
    expect(await problemsOf(dir)).toEqual([]);
  });

  it("behavior: gives the hash that the transcript and the key hold", async () => {
    const dir = copyOf("started");
    const made = await contributeAs("Ada", dir);
    for (const { circuit, hash } of made) {
      expect(readTranscript(dir).circuits[circuit]?.contributions[0]?.hash).toBe(hash);
    }
    expect(new Set(made.map(({ hash }) => hash)).size).toBe(2);
  });

  it("behavior: killed half-way it leaves a valid state, and the next run adds what is missing", async () => {
    const dir = copyOf("contributed");
    const script = fileURLToPath(new URL("fixtures/contribute.ts", import.meta.url));
    const step = "cube: adding your contribution";
    const child = spawn(process.execPath, [script, dir, ptau.prepared, "Joan", step], {
      stdio: ["ignore", "pipe", "inherit"],
      // What the killed process leaves behind goes with the rest.
      env: { ...process.env, TMPDIR: folder },
    });
    child.stdout.on("data", (text: Buffer) => {
      if (text.toString().includes(step)) child.kill("SIGKILL");
    });
    const signal = await new Promise((resolve) => child.on("exit", (_, by) => resolve(by)));

    expect(signal).toBe("SIGKILL");
    expect([namesIn(dir, "square"), namesIn(dir, "cube")]).toEqual([
      ["Ada", "Grace", "Joan"],
      ["Ada", "Grace"],
    ]);
    expect(await problemsOf(dir)).toEqual([]);
    expect((await contributeAs("Joan", dir)).map(({ circuit }) => circuit)).toEqual(["cube"]);
    expect(await problemsOf(dir)).toEqual([]);
  });

  it("behavior: goes on where a key took its place and the transcript did not follow", async () => {
    const dir = copyOf("contributed");
    writeFileSync(keyPath(dir, "square", 3), "half a key");
    writeFileSync(`${keyPath(dir, "cube", 3)}.part`, "half a key");
    expect(await problemsOf(dir)).toEqual([]);
    await contributeAs("Joan", dir);
    expect(await problemsOf(dir)).toEqual([]);
    expect(readdirSync(dir).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("error: refuses a second contribution under one name, however it is written", async () => {
    const dir = copyOf("contributed");
    for (const name of ["Ada", "ADA", "Ａda"]) {
      await expect(contributeAs(name, dir)).rejects.toThrow(PhaseError);
    }
    await expect(contributeAs("Ada", dir, { names: ["cube"] })).rejects.toThrow(
      /contributed to cube already/,
    );
  });

  it("error: refuses names that cannot be printed or are the beacon's", async () => {
    const dir = copyOf("started");
    for (const name of ["", " ", "Ada ", "\u001b[31mAda", "a\u202eb", "Beacon", "x".repeat(65)]) {
      await expect(contributeAs(name, dir)).rejects.toThrow(UsageError);
    }
    expect((await contributeAs("x".repeat(64), dir)).length).toBe(2);
  });

  it("error: refuses a closed ceremony", async () => {
    await expect(contributeAs("Joan", copyOf("closed"))).rejects.toThrow(/This ceremony is closed/);
  });

  it("error: refuses to build on a key that is not valid, and changes nothing", async () => {
    const dir = copyOf("contributed");
    cpSync(keyPath(dir, "square", 1), keyPath(dir, "square", 2));
    const before = readFileSync(transcriptPath(dir), "utf8");
    await expect(contributeAs("Joan", dir)).rejects.toThrow(InvalidCeremonyError);
    await expect(contributeAs("Joan", dir)).rejects.toThrow(
      /square\.0002\.zkey has SHA-256.*Nothing was added/s,
    );
    expect(readFileSync(transcriptPath(dir), "utf8")).toBe(before);
    expect(existsSync(keyPath(dir, "square", 3))).toBe(false);
  });

  it("error: drops a contribution when the state changed while it was made", async () => {
    const dir = copyOf("contributed");
    const report = (step: string): void => {
      if (step.startsWith("square: adding"))
        edit(dir, (transcript) => void (transcript.startedAt = "2026-01-01T00:00:00Z"));
    };
    await expect(contributeAs("Joan", dir, { report })).rejects.toThrow(StaleStateError);
    expect(namesIn(dir, "square")).toEqual(["Ada", "Grace"]);
    expect(readdirSync(dir).filter((name) => name.endsWith(".part"))).toEqual([]);
    expect(existsSync(keyPath(dir, "square", 3))).toBe(false);
  });
});

describe("accept", () => {
  it("behavior: takes over what came back", async () => {
    const [own, theirs] = [copyOf("contributed"), copyOf("contributed")];
    const made = await contributeAs("Joan", theirs);
    rmSync(tauPath(theirs));
    const added = await acceptContribution({ ...context(own), from: theirs });
    expect(added.map(({ circuit, hash }) => ({ circuit, hash }))).toEqual(made);
    expect(await problemsOf(own)).toEqual([]);
    expect(namesIn(own, "cube")).toEqual(["Ada", "Grace", "Joan"]);
  });

  it("error: refuses a contribution that was made on an outdated state", async () => {
    const [own, first, second] = [copyOf("contributed"), copyOf("contributed"), copyOf("contributed")];
    await contributeAs("Joan", first);
    await contributeAs("Mary", second);
    await acceptContribution({ ...context(own), from: first });
    const before = readFileSync(transcriptPath(own), "utf8");
    await expect(acceptContribution({ ...context(own), from: second })).rejects.toThrow(StaleStateError);
    await expect(acceptContribution({ ...context(own), from: second })).rejects.toThrow(/outdated state/);
    expect(readFileSync(transcriptPath(own), "utf8")).toBe(before);
  });

  it("error: refuses a folder that is not valid, has nothing new, is closed or another ceremony's", async () => {
    const own = copyOf("contributed");
    const damaged = copyOf("contributed");
    await contributeAs("Joan", damaged);
    truncateSync(keyPath(damaged, "cube", 3), 500);
    await expect(acceptContribution({ ...context(own), from: damaged })).rejects.toThrow(
      InvalidCeremonyError,
    );
    await expect(acceptContribution({ ...context(own), from: copyOf("contributed") })).rejects.toThrow(
      /nothing new/,
    );
    await expect(acceptContribution({ ...context(own), from: copyOf("closed") })).rejects.toThrow(/closed/);
    const other = copyOf("contributed");
    edit(other, (transcript) => void (transcript.development = true));
    await expect(acceptContribution({ ...context(own), from: other })).rejects.toThrow(/another ceremony/);
    expect(namesIn(own, "cube")).toEqual(["Ada", "Grace"]);
  });
});

describe("beacon", () => {
  it("error: refuses to close twice", async () => {
    const dir = copyOf("closed");
    await expect(applyBeacon({ ...context(dir), ...BEACON })).rejects.toThrow(PhaseError);
    await expect(applyBeacon({ ...context(dir), ...BEACON })).rejects.toThrow(/was closed at/);
  });

  it("error: refuses to close before two contributions to every circuit", async () => {
    const dir = copyOf("started");
    await expect(applyBeacon({ ...context(dir), ...BEACON })).rejects.toThrow(/square has 0 contributions/);
    await contributeAs("Ada", dir);
    await expect(applyBeacon({ ...context(dir), ...BEACON })).rejects.toThrow(/square has 1 contributions/);
    await contributeAs("Grace", dir, { names: ["square"] });
    await expect(applyBeacon({ ...context(dir), ...BEACON })).rejects.toThrow(/cube has 1 contributions/);
    expect(readTranscript(dir).beacon).toBeUndefined();
  });

  it("error: refuses a hash that is short or none, and too few or many iterations", async () => {
    const dir = copyOf("contributed");
    for (const hash of ["", "ab".repeat(31), `${"ab".repeat(32)}c`, "xy".repeat(32)]) {
      await expect(applyBeacon({ ...context(dir), hash, iterationsExp: 10 })).rejects.toThrow(/--hash/);
    }
    for (const iterationsExp of [9, 31, 10.5, Number.NaN]) {
      await expect(applyBeacon({ ...context(dir), hash: BEACON.hash, iterationsExp })).rejects.toThrow(
        /--iterations/,
      );
    }
    expect(readTranscript(dir).beacon).toBeUndefined();
  });
});

describe("verify", () => {
  it("behavior: needs no keys but the latest", async () => {
    const dir = copyOf("closed");
    for (const index of [0, 1, 2]) rmSync(keyPath(dir, "square", index));
    expect(await problemsOf(dir)).toEqual([]);
  });

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
    const dir = copyOf("closed");
    edit(dir, change);
    expect((await problemsOf(dir)).join("\n")).toMatch(problem);
  });

  it("error: finds that a development mark was taken away", async () => {
    const dir = copyOf("closed");
    const unknown = { ...context(dir), known: [] };
    edit(dir, ({ powersOfTau }) => void Object.assign(powersOfTau, { publicName: undefined }));
    const { problems } = await withWorkFolder((work) => verifyCeremony({ ...unknown, work }));
    expect(problems).toEqual([expect.stringContaining("Nobody published these powers of tau")]);
    edit(dir, (transcript) => void (transcript.development = true));
    const marked = await withWorkFolder((work) => verifyCeremony({ ...unknown, work }));
    expect(marked.problems).toEqual([]);
  });

  it("error: finds another circuit's key in a circuit's place", async () => {
    const dir = copyOf("started");
    cpSync(keyPath(dir, "cube", 0), keyPath(dir, "square", 0));
    edit(dir, ({ circuits }) => void (circuits.square.initial = circuits.cube.initial));
    expect((await problemsOf(dir)).join("\n")).toMatch(
      /square: The key is not this circuit's.*Different circuit/s,
    );
  });

  it("error: finds the key of another circuit with the same contributors", async () => {
    const dir = copyOf("contributed");
    const path = keyPath(dir, "cube", 2);
    cpSync(keyPath(dir, "square", 2), path);
    edit(
      dir,
      ({ circuits }) => void (circuits.cube.contributions[1]!.key = circuits.square.contributions[1]!.key),
    );
    expect((await problemsOf(dir)).join("\n")).toMatch(/cube: Contribution 1 in the key/);
  });

  it("error: finds contributions that undo each other, which leaves gamma equal to delta", async () => {
    const dir = copyOf("started");
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
    const { r1cs } = await compile(tinyCircuits[0] ?? fail(), folder);
    expect(await verifyKey({ r1cs, ptau: ptau.prepared, zkey: path })).toEqual([]);
    expect(await problemsOf(dir)).toEqual([expect.stringMatching(/^square: Gamma equals delta/)]);
    await expect(contributeAs("Joan", dir)).rejects.toThrow(/Gamma equals delta/);
  });

  it("error: finds that a contribution was taken out of a closed ceremony", async () => {
    const dir = copyOf("closed");
    renameSync(keyPath(dir, "square", 3), keyPath(dir, "square", 2));
    edit(dir, ({ circuits }) => void circuits.square.contributions.pop());
    expect((await problemsOf(dir)).join("\n")).toMatch(/the beacon follows 1 contributions/);

    const other = copyOf("closed");
    edit(other, ({ circuits }) => {
      const { contributions, closing } = circuits.square;
      const [ada] = contributions;
      if (ada === undefined || closing === undefined) throw new Error("The ceremony is not closed.");
      // The beacon's key in the place of the removed contribution's, and again behind it.
      contributions.splice(1, 1, { ...ada, name: "Eve", hash: closing.hash, key: closing.key });
    });
    cpSync(keyPath(other, "square", 3), keyPath(other, "square", 2));
    expect((await problemsOf(other)).join("\n")).toMatch(/Contribution 2 in the key is "Grace"/);
  });

  it("error: finds a key that is cut short, under any hash", async () => {
    const dir = copyOf("closed");
    const path = keyPath(dir, "square", 3);
    truncateSync(path, 1500);
    expect((await problemsOf(dir)).join("\n")).toMatch(/square\.0003\.zkey has SHA-256 .* and 1500 bytes/);
    edit(dir, ({ circuits }) => void (circuits.square.closing!.key = hashFile(path)));
    expect((await problemsOf(dir)).join("\n")).toMatch(/is cut short/);
  });

  it("error: finds powers of tau that are not the ceremony's", async () => {
    const dir = copyOf("closed");
    const { prepared } = await makePowersOfTau(folder, 3);
    const { problems } = await withWorkFolder((work) =>
      verifyCeremony({ ...context(dir), ptau: prepared, work }),
    );
    expect(problems.join("\n")).toMatch(/Name the file that the ceremony started from/);
    rmSync(tauPath(dir));
    await expect(problemsOf(dir)).rejects.toThrow(/There are no powers of tau/);
  });

  it("error: finds that the circuit is another one than at the start", async () => {
    const dir = copyOf("closed");
    const [square, cube] = context(dir).circuits;
    if (square === undefined || cube === undefined) throw new Error("There is no fixture.");
    const circuits = [{ ...cube, name: "square" }, cube];
    const { problems } = await withWorkFolder((work) => verifyCeremony({ ...context(dir), circuits, work }));
    expect(problems.join("\n")).toMatch(/square: the constraint system here: .* Check out the commit/);
    const gone = await withWorkFolder((work) => verifyCeremony({ ...context(dir), circuits: [cube], work }));
    expect(gone.problems).toEqual([expect.stringContaining("square: circuits.json lists no such circuit")]);
  });
});

describe("finalize", () => {
  const out = join(folder, "refused");
  const folders = { keys: `${out}/`, verifiers: `${out}/`, artifactsModule: join(out, "artifacts.ts") };

  it("error: refuses an open ceremony and one that is not valid, and writes nothing", async () => {
    await expect(finalizeCeremony({ ...context(copyOf("contributed")), folders })).rejects.toThrow(
      /still open/,
    );
    const dir = copyOf("closed");
    edit(dir, ({ circuits }) => void (circuits.cube.contributions[0]!.hash = "f".repeat(128)));
    await expect(finalizeCeremony({ ...context(dir), folders })).rejects.toThrow(/Nothing was written/);
    await expect(finalizeCeremony({ ...context(join(folder, "none")), folders })).rejects.toThrow(
      CeremonyError,
    );
    expect(existsSync(out)).toBe(false);
  });

  it("error: never writes a key whose second phase was skipped: gamma equals delta", async () => {
    const { powersOfTau, circuits } = readTranscript(join(folder, "started"));
    const { contributions, ...square } = circuits["square"] ?? fail();
    const { wasm } = await compile(tinyCircuits[0] ?? fail(), folder);
    const zkey = keyPath(join(folder, "started"), "square", 0);
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
