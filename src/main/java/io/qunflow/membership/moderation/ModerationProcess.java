package io.qunflow.membership.moderation;

/** The process in which persons decide a case. */
public interface ModerationProcess {

  void start(CaseFile opened);

  /** The member appealed. */
  void appeal(CaseFile appealed);
}
