package io.qunflow.operations.messaging;

import io.qunflow.membership.consent.ConsentPurpose;
import java.util.EnumSet;
import java.util.Set;

/** What a message is about: how urgent it is, and what the member must allow. */
public enum MessageKind {
  /** An answer to what the member did: a code, an admission, an erasure, a decision about them. */
  REPLY(90, ConsentPurpose.SERVICE),
  /** Something the member agreed to do is due: duty, hosting. */
  TASK(80, ConsentPurpose.SERVICE),
  WELCOME(70, ConsentPurpose.SERVICE),
  NOTICE(60, ConsentPurpose.SERVICE),
  QUESTIONNAIRE(50, ConsentPurpose.RESEARCH),
  REMINDER(45, ConsentPurpose.RESEARCH),
  DISCUSSION(40, ConsentPurpose.SERVICE),
  HONOUR(40, ConsentPurpose.SERVICE),
  MARKETING(10, ConsentPurpose.MARKETING);

  private static final Set<MessageKind> CAPPED =
      EnumSet.of(QUESTIONNAIRE, REMINDER, DISCUSSION, MARKETING);

  private final int priority;
  private final ConsentPurpose purpose;

  MessageKind(int priority, ConsentPurpose purpose) {
    this.priority = priority;
    this.purpose = purpose;
  }

  /** 0 to 100; higher is sent first. */
  public int priority() {
    return priority;
  }

  public ConsentPurpose purpose() {
    return purpose;
  }

  /** Whether it counts among the messages a member gets at most in a week. */
  public boolean isCapped() {
    return CAPPED.contains(this);
  }

  /** Whether it goes at any hour and whatever the member opted out of: the member asked for it. */
  public boolean isAnswer() {
    return this == REPLY;
  }
}
