package io.qunflow.funnel.publicclass;

import io.qunflow.community.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where operators get their calls, and what came of them. */
public interface CallDesk {

  /**
   * Somebody is to be called. Repeatable: who is followed already is not followed twice.
   *
   * @param why what was asked in the class
   * @param by account of who is to call; where that is no operator, any operator may call
   */
  void call(PublicClass held, MemberId member, String why, String by);

  /**
   * How somebody who was called says no.
   *
   * @param why as a word
   * @param forGood lost; else only not now (P3)
   */
  record Refusal(String why, boolean forGood) {}

  /** Accounts of the operators there are for calls, in every community; may be empty. */
  List<String> findCallers();

  /** Whether an account is an operator's, with whatever skill. */
  boolean isOperator(String account);

  /** Who is followed just now, be it because of a call or not: they have no end yet. */
  Set<MemberId> findFollowed(PublicClass held);

  /** Why they do not buy, by member: of those who were followed since then and said no. */
  Map<MemberId, Refusal> findRefusals(PublicClass held, Instant since);
}
