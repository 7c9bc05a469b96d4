package io.qunflow.funnel.lead;

/** The process of a lead. */
public interface LeadProcess {

  void start(Lead opened);

  /** It was changed, or ended, outside of its task. */
  void changed(Lead changed);
}
