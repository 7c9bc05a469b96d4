package io.qunflow.funnel.publicclass;

import io.qunflow.community.MemberId;
import io.qunflow.shared.BusinessException;

/** The sale a customer opens: who asks about a class or what it sells is followed (F4). */
public interface EnquiryDesk {

  /** Longest question, in characters. */
  int MOST_WORDS = 400;

  /** Longest name of a company, in characters. */
  int MOST_COMPANY = 100;

  /**
   * Gives the question to whoever runs the class; while one of theirs is open, it is added to that
   * one. It is a company's enquiry where a company is named (P4).
   *
   * @param said 1 to {@link #MOST_WORDS} characters
   * @param company at most {@link #MOST_COMPANY} characters; empty for oneself
   * @throws BusinessException if that does not hold, or the community was retired; nothing is kept
   */
  void ask(PublicClass about, MemberId member, String said, String company)
      throws BusinessException;
}
