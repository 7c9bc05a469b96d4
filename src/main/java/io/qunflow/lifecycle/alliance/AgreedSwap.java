package io.qunflow.lifecycle.alliance;

import java.util.List;

/** What was last agreed, and with whom. */
public record AgreedSwap(Partner partner, List<SwapItem> ours, List<SwapItem> theirs) {}
