import { ArtifactUnavailableError } from "../errors/proof.ts";

/**
 * Downloads one proving file.
 *
 * @param parameters.maxBytes Reading stops once there are more: it is another file, and may be endless.
 * @param parameters.onBytes Called with the size of each chunk.
 * @throws ArtifactUnavailableError when it cannot be fetched; an abort is thrown as `fetch` does.
 */
export async function fetchArtifact({
  file,
  baseUrl,
  maxBytes = Infinity,
  onBytes,
  signal,
}: {
  file: string;
  baseUrl: string;
  maxBytes?: number | undefined;
  onBytes: (count: number) => void;
  signal?: AbortSignal | undefined;
}): Promise<Uint8Array<ArrayBuffer>> {
  const response = await request({ file, baseUrl, signal });
  if (!response.ok) throw new ArtifactUnavailableError({ file, details: `HTTP status ${response.status}` });
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  try {
    for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
      chunks.push(part.value);
      size += part.value.length;
      onBytes(part.value.length);
      if (size > maxBytes) {
        await reader?.cancel();
        break;
      }
    }
  } catch (cause) {
    if (signal?.aborted === true) throw cause;
    throw new ArtifactUnavailableError({ file, cause });
  }
  return join(chunks);
}

async function request({
  file,
  baseUrl,
  signal,
}: {
  file: string;
  baseUrl: string;
  signal?: AbortSignal | undefined;
}): Promise<Response> {
  try {
    const url = `${baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/`}${file}`;
    // A copy in the browser's cache may be that of an earlier key: ask the server whether it still holds.
    return await fetch(url, { cache: "no-cache", ...(signal && { signal }) });
  } catch (cause) {
    if (signal?.aborted === true) throw cause;
    throw new ArtifactUnavailableError({ file, cause });
  }
}

function join(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
