package io.qunflow.funnel.stickiness;

/**
 * What is done on a day of a service plan (F2).
 *
 * @param day of the plan, from 1
 * @param title at most 90 characters
 * @param body what is said, at most 2,000 characters
 * @param titleEnglish for who reads English; the other title where it is empty
 * @param bodyEnglish for who reads English; empty: they read the other, too
 */
public record ServiceStep(
    int day, ServiceKind kind, String title, String body, String titleEnglish, String bodyEnglish) {

  /** In Chinese only. */
  public ServiceStep(int day, ServiceKind kind, String title, String body) {
    this(day, kind, title, body, "", "");
  }

  public boolean isInEnglish() {
    return !bodyEnglish.isBlank();
  }

  /** What it is called where it is said in English. */
  public String englishTitle() {
    return titleEnglish.isBlank() ? title : titleEnglish;
  }
}
