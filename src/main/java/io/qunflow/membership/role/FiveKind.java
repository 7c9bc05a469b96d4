package io.qunflow.membership.role;

import java.util.Locale;

/** The second view of members, by five kinds (A3). */
public enum FiveKind {
  LEADER("领袖"),
  SUPPORTER("支持者"),
  OPPONENT("反对者"),
  LEARNER("学习者"),
  OBSERVER("旁观者");

  /** So many different people answer whom others follow. */
  static final int FOLLOWED = 10;

  private final String title;

  FiveKind(String title) {
    this.title = title;
  }

  /** Chinese. */
  public String title() {
    return title;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind of somebody with this role who behaves so: owners and stewards lead, and so do experts
   * and core members whom many answer; whoever asks more than answering learns.
   */
  public static FiveKind of(MemberRole role, Behaviour behaviour) {
    return switch (role) {
      case OWNER, STEWARD -> LEADER;
      case HIDDEN_EXPERT, CORE_ELITE -> behaviour.repliers() >= FOLLOWED ? LEADER : SUPPORTER;
      case MASCOT -> SUPPORTER;
      case OPPOSER -> OPPONENT;
      case FOLLOWER -> asks(behaviour) ? LEARNER : SUPPORTER;
      case LURKER -> asks(behaviour) ? LEARNER : OBSERVER;
    };
  }

  private static boolean asks(Behaviour behaviour) {
    return behaviour.questions() > behaviour.answers();
  }
}
