package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import io.qunflow.shared.Wording;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From how many messages a day on a community is noise to its members (L7.2). */
@Service
public class NoiseLimits {

  private static final int MOST = 1_000_000;

  private final StatementMapper statements;
  private final WeekMarks marks;

  NoiseLimits(StatementMapper statements, WeekMarks marks) {
    this.statements = statements;
    this.marks = marks;
  }

  /** 999 where nobody set one. */
  @Transactional(readOnly = true)
  public int find(CommunityKey community) {
    return statements.findNoiseLimit(community).orElse(CommunityFacts.USUAL_NOISE_LIMIT);
  }

  /**
   * Sets it for all weeks, past ones too.
   *
   * @throws InvalidStatementException if it is not from 1 to a million
   */
  @Transactional(rollbackFor = Exception.class)
  public void set(CommunityKey community, int messagesADay) throws InvalidStatementException {
    if (messagesADay < 1 || messagesADay > MOST) {
      throw new InvalidStatementException(
          Map.of(
              "messagesADay",
              Wording.of(
                  "每天条数上限（messagesADay）要在 1 到 %d 之间",
                  "The most messages a day (messagesADay) is between 1 and %d", MOST)));
    }
    statements.upsertNoiseLimit(community, messagesADay);
    marks.markAll(community);
  }
}
