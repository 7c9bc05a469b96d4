package io.qunflow.operations.link;

import java.util.Optional;
import java.util.stream.Stream;

/** What a personal link is good for; it opens nothing else. */
public enum LinkPurpose {
  /** The member's own page: profile, inbox, consents. */
  HOME(1, "home"),
  /** One round of a questionnaire; the object is the round. */
  QUESTIONNAIRE(2, "questionnaire"),
  /** One task of a person without a login; the object is a hash of the task's id. */
  TASK(3, "task"),
  /** One application to a community; the subject is the application, not a member. */
  APPLICATION(4, "application"),
  /** To stop messages with one tap. */
  OPT_OUT(5, "opt-out"),
  /** What was decided about the member, and the appeal against it; the object is the case. */
  CASE(6, "case"),
  /** A check-in; the object is its id. */
  CHECK_IN(7, "check-in"),
  /** A public class: to register, to leave, to see it again; the object is its id. */
  PUBLIC_CLASS(8, "class");

  private final int code;
  private final String path;

  LinkPurpose(int code, String path) {
    this.code = code;
    this.path = path;
  }

  /** Where its page is, below {@code /m/{token}/}. */
  public String path() {
    return path;
  }

  /** Whether the subject of its links is a member. */
  public boolean isOfMember() {
    return this != APPLICATION;
  }

  /** As it stands in a token; never given to another purpose. */
  int code() {
    return code;
  }

  static Optional<LinkPurpose> of(int code) {
    return Stream.of(values()).filter(purpose -> purpose.code == code).findFirst();
  }
}
