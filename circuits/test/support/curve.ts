/** Ends the worker threads that snarkjs keeps: without this a test file does not come to its end. */
export async function releaseCurve(): Promise<void> {
  const { curve_bn128: curve } = globalThis as { curve_bn128?: { terminate(): Promise<void> } };
  await curve?.terminate();
}
