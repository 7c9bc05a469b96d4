package io.qunflow.membership.role;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a member is to the community (A3). */
public enum MemberRole {
  OWNER("群主"),
  STEWARD("大管家"),
  HIDDEN_EXPERT("隐藏大佬"),
  CORE_ELITE("骨干精英"),
  MASCOT("团宠"),
  FOLLOWER("吃瓜群众"),
  LURKER("潜水党"),
  OPPOSER("反动派");

  private final String title;

  MemberRole(String title) {
    this.title = title;
  }

  /** Chinese, as operators say it. */
  public String title() {
    return title;
  }

  /** As it is written in the decision table and over REST: {@code hidden_expert}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of that {@link #word}. */
  public static Optional<MemberRole> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }
}
