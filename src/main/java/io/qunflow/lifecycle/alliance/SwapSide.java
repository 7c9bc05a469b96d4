package io.qunflow.lifecycle.alliance;

/** Which side of a swap gives. */
enum SwapSide {
  OURS,
  THEIRS
}
