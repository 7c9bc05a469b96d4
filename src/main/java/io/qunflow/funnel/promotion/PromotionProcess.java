package io.qunflow.funnel.promotion;

/** The process in which a planned promotion is looked at by a second person. */
public interface PromotionProcess {

  void start(Promotion planned);
}
