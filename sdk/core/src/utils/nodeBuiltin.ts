type NodeProcess = {
  readonly versions?: { readonly node?: string };
  readonly getBuiltinModule?: (name: string) => unknown;
};

/**
 * One of Node's own modules; undefined where there is no Node. Asked for at run time, so that bundles for browsers
 * name none.
 */
export function nodeBuiltin<Module>(name: string): Module | undefined {
  const { process } = globalThis as { process?: NodeProcess };
  if (process?.versions?.node === undefined) return undefined;
  return process.getBuiltinModule?.(`node:${name}`) as Module | undefined;
}
