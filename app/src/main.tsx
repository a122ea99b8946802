import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { App } from "./app.tsx";
import { ConfigProblem } from "./components/config-problem.tsx";
import { ErrorBoundary } from "./components/error-boundary.tsx";
import { loadConfig } from "./config/load-config.ts";
import "./styles/index.css";

const container = document.getElementById("root");
if (container === null) throw new Error("index.html has no element #root");
const root = createRoot(container);

const loaded = await loadConfig();
root.render(
  <StrictMode>
    <ErrorBoundary>
      {loaded.ok ? <App config={loaded.config} /> : <ConfigProblem problems={loaded.problems} />}
    </ErrorBoundary>
  </StrictMode>,
);
