import { describe, expect, it } from "vitest";

import { checkExamples } from "./checkExamples.ts";
import { collectExamples, type Exported } from "./collectExamples.ts";
import { runExample } from "./runExample.ts";
import { runtimePrelude } from "./runtimePrelude.ts";

const { functions, values } = collectExamples();

/** Folders whose functions touch no network, or one that a test world plays. */
const EXECUTED = ["reputation", "identity", "credentials", "testing"];
/** Readings that a test world plays. */
const PLAYED =
  /^get(Badges|BadgeTypes|EpochCount|Event|Events|IndexerStatus|LatestEpoch|Passport|Profiles|Reputation|Tickets|TierRecord|Totals|UsableEpoch)(Query(Key|Options))?$/;

const isExecuted = ({ file, name }: Exported): boolean =>
  EXECUTED.includes(file.split("/")[0] ?? "") || PLAYED.test(name);

describe("examples in comments", () => {
  it("behavior: every exported function has one", () => {
    const missing = functions
      .filter(({ examples }) => examples.length === 0)
      .map(
        ({ name, file }) =>
          `src/${file}: write " * @example" above ${name}, followed by a line or two that call it as an application would`,
      );
    expect(missing).toEqual([]);
  });

  it("behavior: all of them have the right types; what they assume is declared in prelude.d.ts", () => {
    const snippets = functions.flatMap(({ entry, name, examples }) =>
      examples.map((code) => ({ place: `${entry} ${name}`, code })),
    );
    expect(checkExamples(snippets, values)).toEqual([]);
  }, 120_000);

  it.each(functions.filter(isExecuted))("behavior: that of $name runs", async ({ examples }) => {
    const given = await runtimePrelude();
    for (const code of examples) await runExample(code, given);
  });
});
