/** Where to ask when the issuer is not part of this page. */
export function IssuerHint({ issuer, uri }: { issuer: string; uri: string }) {
  const link = URL.canParse(uri) && /^https?:$/.test(new URL(uri).protocol) ? uri : undefined;
  return (
    <p className="small">
      To claim it, ask {link === undefined ? issuer : <a href={link}>{issuer}</a>} for a claim link and open
      it here.
    </p>
  );
}
