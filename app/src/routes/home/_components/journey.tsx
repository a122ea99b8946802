import { Link } from "react-router";

const steps = [
  {
    title: "Make your passport",
    text: "Connect a wallet, sign an identity that only you can make again, and put its public half on-chain. It cannot be sold or moved.",
    to: "/passport",
    link: "Passport",
  },
  {
    title: "Collect badges",
    text: "Issuers vouch for what is true of you: that you are one person, that you write code, that your wallet has a history.",
    to: "/badges",
    link: "Badges",
  },
  {
    title: "See why your score is what it is",
    text: "Six components, one formula, whole numbers. Every point is explained, and so is what would raise it.",
    to: "/passport",
    link: "Score",
  },
  {
    title: "Prove your tier",
    text: "Your browser makes a zero-knowledge proof, a contract checks it, and other contracts can rely on the answer.",
    to: "/prove",
    link: "Prove",
  },
  {
    title: "Use it",
    text: "Buy a ticket, be checked in, and let the places you go ask for a tier instead of for your name.",
    to: "/events",
    link: "Events",
  },
] as const;

export function Journey() {
  return (
    <section className="section" aria-labelledby="journey">
      <h2 id="journey">Five steps</h2>
      <ol className="journey">
        {steps.map((step, index) => (
          <li key={step.title}>
            <span className="journey-number numeric" aria-hidden="true">
              {index + 1}
            </span>
            <h3>{step.title}</h3>
            <p>{step.text}</p>
            <Link to={step.to}>{step.link}</Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
