import { useEffect, useState, useSyncExternalStore } from "react";

export type Theme = "light" | "dark";

const KEY = "aura.theme";
const dark = () => window.matchMedia("(prefers-color-scheme: dark)");

function stored(): Theme | null {
  const value = localStorage.getItem(KEY);
  return value === "light" || value === "dark" ? value : null;
}

function subscribe(changed: () => void): () => void {
  const query = dark();
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

/** The theme in force: the visitor's choice, else the system's. */
export function useTheme(): { theme: Theme; toggle: () => void } {
  const system: Theme = useSyncExternalStore(subscribe, () => dark().matches) ? "dark" : "light";
  const [choice, setChoice] = useState<Theme | null>(stored);
  const theme = choice ?? system;

  useEffect(() => {
    if (choice === null) return;
    document.documentElement.dataset["theme"] = choice;
    localStorage.setItem(KEY, choice);
  }, [choice]);

  return { theme, toggle: () => setChoice(theme === "dark" ? "light" : "dark") };
}
