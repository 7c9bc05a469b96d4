package io.qunflow.funnel.figure;

import io.qunflow.community.MemberSelect;
import io.qunflow.shared.Wording;

/** Some of the members, to be compared with others. */
public record FunnelSlice(Kind kind, Wording title, MemberSelect members) {

  /** By what members are told apart. */
  public enum Kind {
    SOURCE,
    SEGMENT,
    WAVE
  }
}
