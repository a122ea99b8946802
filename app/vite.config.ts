import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// Where a running stack serves /aura.json and /artifacts/, such as "http://127.0.0.1:4173".
const stack = process.env["AURA_STACK"];

export default defineConfig(({ command }) => {
  // A build is for people, also when a test runner, which sets this to "test", asks for it.
  if (command === "build") process.env["NODE_ENV"] = "production";
  return {
    plugins: [react()],
    build: {
      outDir: "dist",
      target: "es2023",
      // Nothing inline, so that a page may forbid inline scripts.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
    },
    // Found late, behind lazy pages, these would make the development server reload the page.
    optimizeDeps: { include: ["wagmi", "wagmi/actions", "viem", "viem/accounts"] },
    worker: { format: "es" },
    server: {
      host: "127.0.0.1",
      ...(stack === undefined ? {} : { proxy: { "/aura.json": stack, "/artifacts": stack } }),
    },
  };
});
