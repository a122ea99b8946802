import { dirname } from "node:path";

import js from "@eslint/js";
import { createNodeResolver, importX } from "eslint-plugin-import-x";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const root = dirname(import.meta.dirname);

const TOP = ["circuits", "contracts", "subgraph", "sdk", "app", "scripts"];

/** Folders that `folder` must not import, and the sentence that names what it may import instead. */
function room(folder, allowed, message) {
  const forbidden = TOP.filter((other) => other !== folder && !allowed.includes(other));
  return forbidden.map((from) => ({
    target: `./${folder}`,
    from: `./${from}`,
    // What a workspace link leads to: the published entry points, with a rule of their own below.
    ...(from === "sdk" ? { except: ["./core/dist"] } : {}),
    message,
  }));
}

const rooms = [
  ...room("circuits", [], "circuits/ stands alone: import circomlib or its own templates."),
  ...room(
    "contracts",
    ["circuits"],
    "contracts/ reads circuits/keys and circuits/test/vectors, nothing else.",
  ),
  ...room("subgraph", [], "subgraph/ imports graph-ts and its own generated bindings."),
  ...room(
    "sdk",
    ["circuits"],
    "sdk/ imports its own generated/ files; its tests may read circuits/ vectors and keys.",
  ),
  ...room("app", [], "app/ imports @aura-protocol/sdk by its entry points."),
  // A package of its own: of the core it knows what anybody does. Its tests borrow the core's fakes.
  {
    target: "./sdk/cli/src",
    from: "./sdk/core",
    except: ["./dist/entries"],
    message: "sdk/cli/ imports @aura-protocol/sdk by its entry points.",
  },
  { target: "./sdk/cli/src", from: "./circuits", message: "sdk/cli/ reads no circuit: the SDK does." },
  {
    target: "./sdk/gateway",
    from: "./sdk/core",
    except: ["./dist/entries"],
    message: "sdk/gateway/ imports @aura-protocol/sdk by its entry points.",
  },
  ...["cli", "gateway"].map((name) => ({
    target: `./sdk/${name === "cli" ? "gateway" : "cli"}`,
    from: `./sdk/${name}`,
    message: "sdk/cli/ and sdk/gateway/ know nothing of each other.",
  })),
];

/** Deep paths lead past what is promised. */
const ENTRIES_ONLY =
  "Import @aura-protocol/sdk or one of its entry points: /actions /reputation /proofs /query /react /testing.";

/** The layers of the SDK, leftmost first: each may import only those to its left (and generated files). */
const LAYERS = [
  "types",
  "errors",
  "utils",
  "trust",
  "fraud",
  "reputation",
  "network",
  "insight",
  "identity",
  "credentials",
  "invites",
  "epochs",
  "proofs",
  "client",
  "actions",
  "decorators",
  "query",
  "react",
  "testing",
];

/** The layers of the gateway, leftmost first, by the same rule. */
const GATEWAY_LAYERS = [
  "config",
  "database",
  "chain",
  "events",
  "services",
  "jobs",
  "follower",
  "graphql",
  "live",
  "http",
  "auth",
  "schemas",
  "routes",
];

const layersOf = (folder, layers, always) =>
  layers.flatMap((layer, index) =>
    layers.slice(index + 1).map((later) => ({
      target: `./${folder}/${layer}`,
      from: `./${folder}/${later}`,
      message: `${layer}/ may import only ${[...always, ...layers.slice(0, index)].join(", ")}.`,
    })),
  );

const layers = [
  ...layersOf("sdk/core/src", LAYERS, ["generated"]),
  ...layersOf("sdk/gateway/src", GATEWAY_LAYERS, ["errors.ts"]),
];

export default tseslint.config(
  {
    ignores: [
      "**/node_modules",
      "**/dist",
      "**/build",
      "**/generated",
      "artifacts",
      "cache",
      "coverage",
      ".aura",
      "circuits/keys",
      "subgraph/src",
      "scripts/bench/indexing/reference",
      "scripts/package/apps",
    ],
  },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    plugins: { "import-x": importX },
    settings: {
      "import-x/parsers": { "@typescript-eslint/parser": [".ts", ".tsx"] },
      "import-x/resolver-next": [createNodeResolver({ extensions: [".ts", ".tsx", ".js", ".json"] })],
    },
    rules: {
      "import-x/no-cycle": "error",
      "import-x/no-restricted-paths": ["error", { basePath: root, zones: [...rooms, ...layers] }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      // Zero is a value: presence is tested with `=== undefined`.
      "@typescript-eslint/strict-boolean-expressions": [
        "error",
        { allowNumber: false, allowNullableBoolean: true, allowNullableString: true },
      ],
      // Templates print bigints and numbers on purpose.
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      eqeqeq: "error",
      "no-console": "error",
    },
  },
  {
    files: ["sdk/core/src/**/*.{ts,tsx}"],
    ignores: ["sdk/core/src/react/**", "**/*.test.ts", "**/*.test.tsx"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          paths: [
            { name: "react", message: "React lives in sdk/core/src/react/." },
            { name: "wagmi", message: "wagmi lives in sdk/core/src/react/." },
          ],
          patterns: [{ group: ["node:*"], message: "The SDK runs in browsers and workers: use web APIs." }],
        },
      ],
    },
  },
  {
    files: ["app/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: ["**/sdk/core/**", "@aura-protocol/sdk/dist/*", "@aura-protocol/sdk/src/*"],
              message: ENTRIES_ONLY,
            },
          ],
        },
      ],
    },
  },
  {
    files: ["sdk/cli/**/*.ts", "sdk/gateway/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { group: ["@aura-protocol/sdk/dist/*", "@aura-protocol/sdk/src/*"], message: ENTRIES_ONLY },
          ],
        },
      ],
    },
  },
  {
    files: ["sdk/core/src/react/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  // Commands talk to a person on the console.
  { files: ["scripts/**/*.ts", "docs/examples/**/*.ts"], rules: { "no-console": "off" } },
  // node:test's `describe`/`it` return promises nobody awaits.
  {
    files: ["**/*.test.ts", "**/*.test.tsx"],
    rules: { "@typescript-eslint/no-floating-promises": "off", "@typescript-eslint/unbound-method": "off" },
  },
  {
    files: ["*.js", "*.mjs"],
    languageOptions: { globals: { console: "readonly", process: "readonly" } },
  },
);
