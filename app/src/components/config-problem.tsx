/** Shown instead of the app when it does not know where it runs. */
export function ConfigProblem({ problems }: { problems: readonly string[] }) {
  return (
    <main className="wrap stack">
      <h1>Aura cannot start</h1>
      <p>
        This page reads its settings from <code>/aura.json</code>, and they are not usable:
      </p>
      <ul className="notice notice-bad" role="alert">
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      <p className="soft">Whoever runs this server can correct the file. Then reload the page.</p>
      <div>
        <button type="button" className="button" onClick={() => window.location.reload()}>
          Reload
        </button>
      </div>
    </main>
  );
}
