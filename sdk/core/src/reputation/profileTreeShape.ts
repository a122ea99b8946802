/** Children of a node. */
export const TREE_ARITY = 8;
/** Levels above the leaves. */
export const TREE_DEPTH = 8;
/** Most leaves a tree can hold: 16,777,216. */
export const TREE_CAPACITY = TREE_ARITY ** TREE_DEPTH;
