package io.qunflow.funnel.publicclass;

import io.qunflow.community.MemberId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Where operators get their calls, and what came of them. */
public interface CallDesk {

  /**
   * Somebody is to be called. Repeatable: who is followed already is not followed twice.
   *
   * @param why what was asked in the class
   * @param by account of who runs the class; where that is no operator, any operator may call
   */
  void call(PublicClass held, MemberId member, String why, String by);

  /**
   * How somebody who was called says no.
   *
   * @param why as a word
   * @param forGood lost; else only not now (P3)
   */
  record Refusal(String why, boolean forGood) {}

  /** Who is followed just now, be it because of a call or not: they have no end yet. */
  Set<MemberId> findFollowed(PublicClass held);

  /** Why they do not buy, by member: of those who were followed since then and said no. */
  Map<MemberId, Refusal> findRefusals(PublicClass held, Instant since);
}
