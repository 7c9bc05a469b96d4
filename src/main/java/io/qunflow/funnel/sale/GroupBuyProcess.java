package io.qunflow.funnel.sale;

/** The process that plans a group buy and waits for it. */
public interface GroupBuyProcess {

  void start(GroupBuy planned);

  /** Enough orders are paid. */
  void full(GroupBuy complete);

  /** Everything that was paid in a failed group is refunded. */
  void refunded(GroupBuy failed);
}
