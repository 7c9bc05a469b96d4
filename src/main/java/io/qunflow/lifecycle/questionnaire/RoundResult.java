package io.qunflow.lifecycle.questionnaire;

import java.util.Set;

/**
 * What came of a round.
 *
 * @param invited members who were asked
 * @param answered those of them who answered
 * @param uses what the answers are used for
 * @param useNote how, and who does it
 */
public record RoundResult(int invited, int answered, Set<AnswerUse> uses, String useNote) {

  public RoundResult {
    uses = Set.copyOf(uses);
  }

  /**
   * @throws RoundResultRefusedException if more answered than were asked, or nothing uses the
   *     answers (L2.5)
   */
  void check() throws RoundResultRefusedException {
    if (answered > invited) {
      throw new RoundResultRefusedException(
          "请了 %d 位，却有 %d 位填写。请核对人数，填写的不能比请的多。".formatted(invited, answered));
    }
    if (uses.isEmpty()) {
      throw new RoundResultRefusedException("没有写答案用在哪里。至少选一处，没有人用的答案是缺陷（L2.5）。");
    }
  }
}
