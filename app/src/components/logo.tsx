/** Three rings that share one middle. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="1.8">
        <circle cx="16" cy="11.5" r="8" />
        <circle cx="20" cy="18.4" r="8" />
        <circle cx="12" cy="18.4" r="8" />
      </g>
    </svg>
  );
}
