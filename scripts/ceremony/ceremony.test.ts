/** Whole ceremonies as honest people run them, their mistakes included, over circuits of a few constraints. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { groth16 } from "snarkjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Manifest } from "../../circuits/compiler/manifest.ts";
import { hashFile } from "../circuits/hash.ts";
import type { ArtifactFolders } from "../circuits/paths.ts";
import { verifierBytecodeHash } from "../circuits/verifier-bytecode.ts";
import { acceptContribution } from "./accept.ts";
import { applyBeacon } from "./beacon.ts";
import { compileAnew } from "./ceremony-circuit.ts";
import { withWorkFolder } from "./context.ts";
import { describeCeremony } from "./describe.ts";
import { InvalidCeremonyError, PhaseError, PowersOfTauError, StaleStateError, UsageError } from "./errors.ts";
import { finalizeCeremony } from "./finalize.ts";
import { BEACON, edit, makeCeremonyStates, namesIn, type CeremonyStates } from "./fixtures/states.ts";
import { makePowersOfTau } from "./fixtures/tiny.ts";
import { initCeremony } from "./init.ts";
import { keyPath, readTranscript, tauPath, transcriptPath } from "./transcript.ts";
import { verifyCeremony } from "./verify.ts";

let states: CeremonyStates;

beforeAll(async () => {
  states = await makeCeremonyStates();
});

afterAll(() => states.remove());

describe("an honest ceremony", () => {
  it("behavior: is valid when started, contributed to, and closed", async () => {
    for (const state of ["started", "contributed", "closed"] as const) {
      const anew = { ...states.context(states.copyOf(state)), compile: compileAnew };
      const { problems } = await withWorkFolder((work) => verifyCeremony({ ...anew, work }));
      expect([state, problems]).toEqual([state, []]);
    }
  });

  it("behavior: ends in keys that prove, verifiers and a manifest of everything", async () => {
    const dir = states.copyOf("closed");
    const folders: ArtifactFolders = {
      keys: `${join(states.folder, "out/keys")}/`,
      verifiers: `${join(states.folder, "out/verifiers")}/`,
      artifactsModule: join(states.folder, "out/sdk/artifacts.ts"),
    };
    await finalizeCeremony({ ...states.context(dir), folders });

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
    const out = join(states.folder, "spoiled");
    const folders = { keys: `${out}/`, verifiers: `${out}/`, artifactsModule: join(out, "artifacts.ts") };
    const setup = async (name: string, development: boolean): Promise<Manifest> => {
      const dir = join(states.folder, `only-${name}`);
      await initCeremony({ ...states.context(dir), ptau: states.ptau.prepared, names: [name], development });
      await states.contributeAs("Ada", dir);
      await states.contributeAs("Grace", dir);
      await applyBeacon({ ...states.context(dir), ...BEACON });
      return finalizeCeremony({ ...states.context(dir), folders });
    };
    expect((await setup("cube", true)).development).toBe(true);
    const both = await setup("square", false);
    expect(Object.keys(both.circuits)).toEqual(["square", "cube"]);
    expect(both.development).toBe(true);
  });

  it("behavior: is described without secrets, and by its state", () => {
    const lines = describeCeremony(readTranscript(join(states.folder, "contributed"))).join("\n");
    expect(lines).toContain("1 Ada");
    expect(lines).toContain("tiny.ptau, 2^4");
    expect(lines).toContain("open: takes contributions, or the beacon");
    expect(describeCeremony(readTranscript(join(states.folder, "started"))).join("\n")).toContain(
      "needs 2 more",
    );
  });
});

describe("init", () => {
  const init = (more: Partial<Parameters<typeof initCeremony>[0]> = {}) =>
    initCeremony({
      ...states.context(states.newFolder()),
      ptau: states.ptau.prepared,
      development: false,
      ...more,
    });

  it("error: refuses powers of tau that nobody published, unless they are for development", async () => {
    await expect(init({ known: [] })).rejects.toThrow(PowersOfTauError);
    await expect(init({ known: [] })).rejects.toThrow(/none of the public powers of tau.*--development/s);
    expect((await init({ known: [], development: true })).development).toBe(true);
  });

  it("error: refuses powers of tau that are not prepared, too few, or none", async () => {
    await expect(init({ ptau: states.ptau.unprepared })).rejects.toThrow(/not prepared for the second phase/);
    const few = await makePowersOfTau(states.folder, 1);
    await expect(init({ ptau: few.prepared, development: true })).rejects.toThrow(
      /needs 2\^2 powers of tau, the file has 2\^1/,
    );
    await expect(init({ ptau: fileURLToPath(import.meta.url) })).rejects.toThrow(/is not a ptau file/);
    await expect(init({ ptau: join(states.folder, "nowhere") })).rejects.toThrow(/There is no file/);
  });

  it("error: refuses a folder that holds a ceremony, and circuits that are not there", async () => {
    await expect(init({ dir: states.copyOf("started") })).rejects.toThrow(/holds a ceremony already/);
    await expect(init({ names: ["sphere"] })).rejects.toThrow(UsageError);
  });

  it("error: refuses a circuit whose public signals are not those that are listed", async () => {
    const [square] = states.context("").circuits;
    if (square === undefined) throw new Error("There is no fixture.");
    const renamed = [{ ...square, publicSignals: ["root"] }];
    await expect(init({ circuits: renamed })).rejects.toThrow(
      /lists the public signals root, compiled are square/,
    );
  });
});

describe("contribute", () => {
  it("behavior: adds to the circuits that are named, and later to those that are missing", async () => {
    const dir = states.copyOf("started");
    expect(
      (await states.contributeAs("Ada", dir, { names: ["cube"] })).map(({ circuit }) => circuit),
    ).toEqual(["cube"]);
    expect((await states.contributeAs("Ada", dir)).map(({ circuit }) => circuit)).toEqual(["square"]);
    expect(await states.problemsOf(dir)).toEqual([]);
  });

  it("behavior: gives the hash that the transcript and the key hold", async () => {
    const dir = states.copyOf("started");
    const made = await states.contributeAs("Ada", dir);
    for (const { circuit, hash } of made) {
      expect(readTranscript(dir).circuits[circuit]?.contributions[0]?.hash).toBe(hash);
    }
    expect(new Set(made.map(({ hash }) => hash)).size).toBe(2);
  });

  it("behavior: killed half-way it leaves a valid state, and the next run adds what is missing", async () => {
    const dir = states.copyOf("contributed");
    const script = fileURLToPath(new URL("fixtures/contribute.ts", import.meta.url));
    const step = "cube: adding your contribution";
    const child = spawn(process.execPath, [script, dir, states.ptau.prepared, "Joan", step], {
      stdio: ["ignore", "pipe", "inherit"],
      // What the killed process leaves behind goes with the rest.
      env: { ...process.env, TMPDIR: states.folder },
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
    expect(await states.problemsOf(dir)).toEqual([]);
    expect((await states.contributeAs("Joan", dir)).map(({ circuit }) => circuit)).toEqual(["cube"]);
    expect(await states.problemsOf(dir)).toEqual([]);
  });

  it("behavior: goes on where a key took its place and the transcript did not follow", async () => {
    const dir = states.copyOf("contributed");
    writeFileSync(keyPath(dir, "square", 3), "half a key");
    writeFileSync(`${keyPath(dir, "cube", 3)}.part`, "half a key");
    expect(await states.problemsOf(dir)).toEqual([]);
    await states.contributeAs("Joan", dir);
    expect(await states.problemsOf(dir)).toEqual([]);
    expect(readdirSync(dir).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("error: refuses a second contribution under one name, however it is written", async () => {
    const dir = states.copyOf("contributed");
    for (const name of ["Ada", "ADA", "Ａda"]) {
      await expect(states.contributeAs(name, dir)).rejects.toThrow(PhaseError);
    }
    await expect(states.contributeAs("Ada", dir, { names: ["cube"] })).rejects.toThrow(
      /contributed to cube already/,
    );
  });

  it("error: refuses names that cannot be printed or are the beacon's", async () => {
    const dir = states.copyOf("started");
    for (const name of ["", " ", "Ada ", "\u001b[31mAda", "a\u202eb", "Beacon", "x".repeat(65)]) {
      await expect(states.contributeAs(name, dir)).rejects.toThrow(UsageError);
    }
    expect((await states.contributeAs("x".repeat(64), dir)).length).toBe(2);
  });

  it("error: refuses a closed ceremony", async () => {
    await expect(states.contributeAs("Joan", states.copyOf("closed"))).rejects.toThrow(
      /This ceremony is closed/,
    );
  });

  it("error: drops a contribution when the state changed while it was made", async () => {
    const dir = states.copyOf("contributed");
    const report = (step: string): void => {
      if (step.startsWith("square: adding"))
        edit(dir, (transcript) => void (transcript.startedAt = "2026-01-01T00:00:00Z"));
    };
    await expect(states.contributeAs("Joan", dir, { report })).rejects.toThrow(StaleStateError);
    expect(namesIn(dir, "square")).toEqual(["Ada", "Grace"]);
    expect(readdirSync(dir).filter((name) => name.endsWith(".part"))).toEqual([]);
    expect(existsSync(keyPath(dir, "square", 3))).toBe(false);
  });
});

describe("accept", () => {
  it("behavior: takes over what came back", async () => {
    const [own, theirs] = [states.copyOf("contributed"), states.copyOf("contributed")];
    const made = await states.contributeAs("Joan", theirs);
    rmSync(tauPath(theirs));
    const added = await acceptContribution({ ...states.context(own), from: theirs });
    expect(added.map(({ circuit, hash }) => ({ circuit, hash }))).toEqual(made);
    expect(await states.problemsOf(own)).toEqual([]);
    expect(namesIn(own, "cube")).toEqual(["Ada", "Grace", "Joan"]);
  });

  it("error: refuses a contribution that was made on an outdated state", async () => {
    const [own, first, second] = [
      states.copyOf("contributed"),
      states.copyOf("contributed"),
      states.copyOf("contributed"),
    ];
    await states.contributeAs("Joan", first);
    await states.contributeAs("Mary", second);
    await acceptContribution({ ...states.context(own), from: first });
    const before = readFileSync(transcriptPath(own), "utf8");
    await expect(acceptContribution({ ...states.context(own), from: second })).rejects.toThrow(
      StaleStateError,
    );
    await expect(acceptContribution({ ...states.context(own), from: second })).rejects.toThrow(
      /outdated state/,
    );
    expect(readFileSync(transcriptPath(own), "utf8")).toBe(before);
  });

  it("error: refuses a folder that is not valid, has nothing new, is closed or another ceremony's", async () => {
    const own = states.copyOf("contributed");
    const damaged = states.copyOf("contributed");
    await states.contributeAs("Joan", damaged);
    truncateSync(keyPath(damaged, "cube", 3), 500);
    await expect(acceptContribution({ ...states.context(own), from: damaged })).rejects.toThrow(
      InvalidCeremonyError,
    );
    await expect(
      acceptContribution({ ...states.context(own), from: states.copyOf("contributed") }),
    ).rejects.toThrow(/nothing new/);
    await expect(
      acceptContribution({ ...states.context(own), from: states.copyOf("closed") }),
    ).rejects.toThrow(/closed/);
    const other = states.copyOf("contributed");
    edit(other, (transcript) => void (transcript.development = true));
    await expect(acceptContribution({ ...states.context(own), from: other })).rejects.toThrow(
      /another ceremony/,
    );
    expect(namesIn(own, "cube")).toEqual(["Ada", "Grace"]);
  });
});

describe("beacon", () => {
  it("error: refuses to close twice", async () => {
    const dir = states.copyOf("closed");
    await expect(applyBeacon({ ...states.context(dir), ...BEACON })).rejects.toThrow(PhaseError);
    await expect(applyBeacon({ ...states.context(dir), ...BEACON })).rejects.toThrow(/was closed at/);
  });

  it("error: refuses to close before two contributions to every circuit", async () => {
    const dir = states.copyOf("started");
    await expect(applyBeacon({ ...states.context(dir), ...BEACON })).rejects.toThrow(
      /square has 0 contributions/,
    );
    await states.contributeAs("Ada", dir);
    await expect(applyBeacon({ ...states.context(dir), ...BEACON })).rejects.toThrow(
      /square has 1 contributions/,
    );
    await states.contributeAs("Grace", dir, { names: ["square"] });
    await expect(applyBeacon({ ...states.context(dir), ...BEACON })).rejects.toThrow(
      /cube has 1 contributions/,
    );
    expect(readTranscript(dir).beacon).toBeUndefined();
  });

  it("error: refuses a hash that is short or none, and too few or many iterations", async () => {
    const dir = states.copyOf("contributed");
    for (const hash of ["", "ab".repeat(31), `${"ab".repeat(32)}c`, "xy".repeat(32)]) {
      await expect(applyBeacon({ ...states.context(dir), hash, iterationsExp: 10 })).rejects.toThrow(
        /--hash/,
      );
    }
    for (const iterationsExp of [9, 31, 10.5, Number.NaN]) {
      await expect(applyBeacon({ ...states.context(dir), hash: BEACON.hash, iterationsExp })).rejects.toThrow(
        /--iterations/,
      );
    }
    expect(readTranscript(dir).beacon).toBeUndefined();
  });
});

describe("verify", () => {
  it("behavior: needs no keys but the latest", async () => {
    const dir = states.copyOf("closed");
    for (const index of [0, 1, 2]) rmSync(keyPath(dir, "square", index));
    expect(await states.problemsOf(dir)).toEqual([]);
  });
});
