/** The file that there is on IPFS wherever an event of a history names one: it says where it lies. */
export function fileAt(contentPath: string): Uint8Array {
  const attributes = [{ trait_type: "length", display_type: "number", value: contentPath.length }];
  return new TextEncoder().encode(JSON.stringify({ name: contentPath, attributes }));
}
