import { useEffect } from "react";
import { Link } from "react-router";

import { Rosette } from "../../components/rosette.tsx";
import { ConnectButton } from "../../components/connect-button.tsx";
import { useWalletStore } from "../../wallet/wallet-store.ts";
import { Journey } from "./_components/journey.tsx";
import { LiveNumbers } from "./_components/live-numbers.tsx";
import "./home.css";

export default function HomePage() {
  const { connected } = useWalletStore();
  useEffect(() => {
    document.title = "Aura: reputation you own, recompute and prove";
  }, []);

  return (
    <>
      <section className="hero">
        <div className="hero-text">
          <h1>Trust you carry with you, and prove without showing yourself.</h1>
          <p>
            Aura turns the badges you earn into a reputation that anyone can recompute from public events, and
            lets you prove “Gold or better” without giving away your score, your badges or how you got them.
          </p>
          <div className="row">
            {!connected && <ConnectButton />}
            <Link to="/passport" className={connected ? "button" : "button button-quiet"}>
              {connected ? "Open my passport" : "See how it begins"}
            </Link>
          </div>
        </div>
        <div className="hero-art">
          <Rosette seed="aura" curves={22} weight={0.45} />
        </div>
      </section>
      <LiveNumbers />
      <Journey />
    </>
  );
}
