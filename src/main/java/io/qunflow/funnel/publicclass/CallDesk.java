package io.qunflow.funnel.publicclass;

import io.qunflow.community.MemberId;
import java.time.Instant;
import java.util.Map;

/** Where operators get their calls, and what came of them. */
public interface CallDesk {

  /**
   * Somebody is to be called. Repeatable: who is followed already is not followed twice.
   *
   * @param why what was asked in the class
   * @param by account of the operator
   */
  void call(PublicClass held, MemberId member, String why, String by);

  /**
   * Why they do not buy, as a word, by member: of those who were followed since then and said no.
   */
  Map<MemberId, String> findReasons(PublicClass held, Instant since);
}
