/** Whether a text is a URL that `fetch` takes: of HTTP, without a user or a password in it. */
export function isHttpUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
}
