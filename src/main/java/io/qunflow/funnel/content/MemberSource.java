package io.qunflow.funnel.content;

/**
 * Where a member came from (F6).
 *
 * @param detail which group, person or platform; may be empty
 */
public record MemberSource(SourceChannel channel, Reach reach, String detail) {

  static final int LONGEST_DETAIL = 200;

  public MemberSource {
    detail = detail == null ? "" : detail.strip();
  }
}
