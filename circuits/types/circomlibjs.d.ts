/** The part of circomlibjs that the tests compare with; the package ships no types. */
declare module "circomlibjs" {
  /** Its field elements are opaque. */
  type Element = { readonly brand: unique symbol };

  interface Field {
    toObject(element: Element): bigint;
  }

  export function buildPoseidonReference(): Promise<{ (inputs: readonly bigint[]): Element; F: Field }>;

  export function buildBabyjub(): Promise<{
    F: Field;
    Base8: readonly [Element, Element];
    subOrder: bigint;
    mulPointEscalar(point: readonly [Element, Element], scalar: bigint): readonly [Element, Element];
  }>;
}
