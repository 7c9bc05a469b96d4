package io.qunflow.membership.layer;

/** What somebody who came for gifts can react to besides gifts (A7). */
public enum Reaction {
  ANY("任何一种", "anything"),
  TALK("话题和约局", "topics and discussions"),
  QUESTION("提问和回答", "questions and answers"),
  CONTENT("内容", "content"),
  SURVEY("问卷", "questionnaires");

  private final String title;
  private final String english;

  Reaction(String title, String english) {
    this.title = title;
    this.english = english;
  }

  /** Chinese. */
  public String title() {
    return title;
  }

  public String english() {
    return english;
  }
}
