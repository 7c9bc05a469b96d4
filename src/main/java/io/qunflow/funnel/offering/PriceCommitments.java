package io.qunflow.funnel.offering;

import java.util.List;

/** Who has promised prices of an offering says which: its costs may not rise over them unseen. */
public interface PriceCommitments {

  /** Prices that may still be asked for, in fen. */
  List<Long> findOpen(long offering);
}
