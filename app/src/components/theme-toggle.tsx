import { useTheme } from "../hooks/use-theme.ts";
import { Icon } from "./icon.tsx";

export function ThemeToggle() {
  const { theme, toggle } = useTheme();
  const other = theme === "dark" ? "light" : "dark";
  return (
    <button type="button" className="icon-button" aria-label={`Use the ${other} theme`} onClick={toggle}>
      <Icon name={theme === "dark" ? "sun" : "moon"} />
    </button>
  );
}
