import { Link, NavLink } from "react-router";

import { Icon, type IconName } from "./icon.tsx";
import { Logo } from "./logo.tsx";
import { ThemeToggle } from "./theme-toggle.tsx";
import { WalletSlot } from "./wallet-slots.tsx";

const pages: readonly { to: string; label: string; icon: IconName }[] = [
  { to: "/passport", label: "Passport", icon: "passport" },
  { to: "/badges", label: "Badges", icon: "badge" },
  { to: "/prove", label: "Prove", icon: "proof" },
  { to: "/events", label: "Events", icon: "event" },
];

export function Header() {
  return (
    <header className="header">
      <div className="wrap">
        <Link to="/" className="wordmark" aria-label="Aura, home">
          <Logo />
          Aura
        </Link>
        <nav className="nav" aria-label="Main">
          {pages.map(({ to, label, icon }) => (
            <NavLink key={to} to={to}>
              <Icon name={icon} />
              {label}
            </NavLink>
          ))}
        </nav>
        <div className="header-end">
          <ThemeToggle />
          <WalletSlot />
        </div>
      </div>
    </header>
  );
}
