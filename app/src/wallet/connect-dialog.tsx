import { useConnect, useConnection, useConnectors, useDisconnect, type Connector } from "wagmi";

import { Dialog } from "../components/dialog.tsx";
import { ErrorNotice } from "../components/error-notice.tsx";
import { useAppConfig } from "../config/config-context.ts";
import { DEMO_PEOPLE, FRESH_ACCOUNTS } from "../config/demo-ranges.ts";
import { walletStore } from "./wallet-store.ts";
import "./connect-dialog.css";

export function ConnectDialog() {
  const { demo, chainId, chainName } = useAppConfig();
  const connectors = useConnectors();
  const connection = useConnection();
  const connect = useConnect();
  const disconnect = useDisconnect();
  const wallets = connectors.filter(({ type }) => type !== "demo");

  async function choose(connector: Connector): Promise<void> {
    if (connection.connector?.uid !== connector.uid) {
      if (connection.connector !== undefined) await disconnect.mutateAsync({});
      await connect.mutateAsync({ connector, chainId });
    }
    walletStore.closeDialog();
  }

  const pending = connect.isPending ? connect.variables.connector : undefined;
  const button = (connector: Connector) => (
    <li key={connector.uid}>
      <button
        type="button"
        className="wallet-choice"
        disabled={connect.isPending}
        onClick={() => void choose(connector).catch(() => undefined)}
      >
        {connector.icon !== undefined && <img src={connector.icon} alt="" width="24" height="24" />}
        <span>{connector.name}</span>
        {pending === connector && <span className="spinner" aria-hidden="true" />}
      </button>
    </li>
  );

  return (
    <Dialog title="Connect a wallet" onClose={() => walletStore.closeDialog()}>
      {wallets.length > 0 ? (
        <ul className="wallet-list">{wallets.map(button)}</ul>
      ) : (
        <p className="soft small">
          No wallet was found in this browser. Install a wallet extension such as MetaMask or Rabby and reload
          this page{demo ? ", or try one of the demo accounts below" : ""}.
        </p>
      )}
      {pending !== undefined && (
        <p className="small" role="status">
          Waiting for {pending instanceof Function ? "the wallet" : pending.name} to agree…
        </p>
      )}
      {connect.error !== null && <ErrorNotice error={connect.error} />}
      {demo && (
        <>
          <DemoAccounts
            title="Fresh demo accounts"
            hint={`Funded on ${chainName}, with no passport yet: begin the journey here.`}
            range={FRESH_ACCOUNTS}
            connectors={connectors}
            button={button}
          />
          <details>
            <summary>People of the demo world</summary>
            <DemoAccounts
              hint="They already hold passports, badges and tickets."
              range={DEMO_PEOPLE}
              connectors={connectors}
              button={button}
            />
          </details>
        </>
      )}
    </Dialog>
  );
}

function DemoAccounts({
  title,
  hint,
  range,
  connectors,
  button,
}: {
  title?: string;
  hint: string;
  range: { readonly first: number; readonly last: number };
  connectors: readonly Connector[];
  button: (connector: Connector) => React.JSX.Element;
}) {
  const inRange = connectors.filter(({ id, type }) => {
    const index = Number(id.slice("demo-".length));
    return type === "demo" && index >= range.first && index <= range.last;
  });
  return (
    <section className="stack stack-tight">
      {title !== undefined && <h3>{title}</h3>}
      <p className="soft small">{hint}</p>
      <ul className="demo-list">{inRange.map(button)}</ul>
    </section>
  );
}
