/** `npm run ceremony -- COMMAND`: see options.ts for commands and docs/ceremony.md for the guide. */
import { committedFolders } from "../circuits/paths.ts";
import { releaseCurve } from "../circuits/curve.ts";
import { acceptContribution } from "./accept.ts";
import { applyBeacon } from "./beacon.ts";
import { compileAnew, listedCircuits } from "./ceremony-circuit.ts";
import { withWorkFolder, type CeremonyContext } from "./context.ts";
import { contribute } from "./contribute.ts";
import { describeCeremony } from "./describe.ts";
import { entropySource, readEntropyFile, readHidden } from "./entropy.ts";
import { CeremonyError } from "./errors.ts";
import { finalizeCeremony } from "./finalize.ts";
import { initCeremony } from "./init.ts";
import { knownPowersOfTau } from "./known-powers-of-tau.ts";
import { help, parseOptions, type CeremonyOptions, type Command } from "./options.ts";
import { readTranscript } from "./transcript.ts";
import { verifyCeremony } from "./verify.ts";

type Run = (options: CeremonyOptions, context: CeremonyContext) => Promise<void>;

const commands: Record<Command, Run> = {
  async init({ ptau, circuits, development }, context) {
    const transcript = await initCeremony({ ...context, ptau: ptau ?? "", names: circuits, development });
    print(describeCeremony(transcript));
    print(["Hand the folder to the first contributor."]);
  },
  async contribute({ name, circuits, entropyFile, ptau }, context) {
    const extra = await readExtraEntropy(entropyFile);
    try {
      const made = await contribute({
        ...context,
        name,
        names: circuits,
        ptau,
        entropy: entropySource(extra),
      });
      print([`Publish this, ${name}, where people know that it is you:`]);
      print(made.map(({ circuit, hash }) => `  ${circuit} ${hash}`));
      print(["Then hand the folder back."]);
    } finally {
      extra.fill(0);
    }
  },
  async accept({ from, ptau }, context) {
    const added = await acceptContribution({ ...context, from, ptau });
    print(added.map(({ circuit, name, hash }) => `${circuit}: took over ${name} ${hash}`));
    print(["Compare these hashes with what the contributor published."]);
  },
  async beacon({ hash, iterationsExp, ptau }, context) {
    print(describeCeremony(await applyBeacon({ ...context, hash, iterationsExp, ptau })));
    print(["Closed. Publish the folder and the beacon, then run finalize."]);
  },
  async verify({ ptau }, context) {
    const { transcript, problems } = await withWorkFolder((work) =>
      verifyCeremony({ ...context, ptau, work }),
    );
    print(describeCeremony(transcript));
    for (const problem of problems) console.error(problem);
    if (problems.length > 0) {
      throw new CeremonyError(`INVALID: ${problems.length} things are wrong. Do not use these keys.`);
    }
    print([
      "Valid: every contribution follows from circuits and powers of tau.",
      "A name proves nothing: compare each hash with what its contributor published.",
      ...(transcript.development
        ? ["FOR DEVELOPMENT ONLY: never deploy these keys to a chain with value."]
        : []),
      ...(transcript.beacon === undefined ? ["Still open: these keys are not to be used yet."] : []),
    ]);
  },
  async finalize({ ptau }, context) {
    const { development } = await finalizeCeremony({ ...context, ptau, folders: committedFolders });
    print([
      `Written: circuits/keys, verifiers, manifest${development ? " (development)" : ""}. Review and commit.`,
    ]);
  },
  status(_, { dir }) {
    print(describeCeremony(readTranscript(dir)));
    return Promise.resolve();
  },
};

try {
  const options = parseOptions(process.argv.slice(2));
  if (options === "help") print([help]);
  else {
    await commands[options.command](options, {
      dir: options.dir,
      circuits: listedCircuits(),
      known: knownPowersOfTau,
      compile: compileAnew,
      report: (step) => console.log(`… ${step}`),
    });
  }
} catch (error) {
  // What we refuse needs no stack trace; what we did not think of does.
  console.error(error instanceof CeremonyError ? error.message : error);
  process.exitCode = error instanceof CeremonyError ? error.exitCode : 1;
} finally {
  await releaseCurve();
}

async function readExtraEntropy(file: string | undefined): Promise<Buffer> {
  if (file !== undefined) return readEntropyFile(file);
  if (!process.stdin.isTTY) {
    print(["No terminal to type on: taking the operating system's randomness alone."]);
    return Buffer.alloc(0);
  }
  print(["Type anything you like, then Enter. It is not shown, and is mixed with the system's randomness."]);
  return readHidden(process.stdin);
}

function print(lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}
