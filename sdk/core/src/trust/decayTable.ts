/** A whole that has not decayed. */
export const WHOLE_DECAY = 4096;
/** Steps to one half-life: 64. */
export const STEP_BITS = 6;
export const DECAY_STEPS = 2 ** STEP_BITS;

/** floor(4096 · 2^(-i / 64)) for i from 0 to 63: what is left of 4096 after i steps. */
export const decayTable: Uint16Array = Uint16Array.from([
  4096, 4051, 4008, 3965, 3922, 3880, 3838, 3796, 3756, 3715, 3675, 3635, 3596, 3558, 3519, 3481, 3444, 3407,
  3370, 3334, 3298, 3262, 3227, 3192, 3158, 3124, 3090, 3057, 3024, 2991, 2959, 2927, 2896, 2865, 2834, 2803,
  2773, 2743, 2714, 2684, 2655, 2627, 2599, 2571, 2543, 2515, 2488, 2462, 2435, 2409, 2383, 2357, 2332, 2307,
  2282, 2257, 2233, 2209, 2185, 2161, 2138, 2115, 2092, 2070,
]);
