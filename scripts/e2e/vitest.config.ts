import { defineConfig } from "vitest/config";

import { QuestionsFirst } from "./questions-first.ts";

export default defineConfig({
  test: {
    include: ["**/*.test.ts"],
    globalSetup: ["./global-setup.ts"],
    // One stack, one browser: the files share the machine.
    fileParallelism: false,
    sequence: { sequencer: QuestionsFirst },
    testTimeout: 180_000,
    hookTimeout: 300_000,
    retry: 0,
  },
});
