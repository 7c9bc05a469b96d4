package io.qunflow.process.expectation;

import io.qunflow.process.engine.ProcessVariable;
import io.qunflow.process.engine.Rows;

/**
 * Names shared with processes/lifecycle/6-expectation/expectation-promise.bpmn and its forms. The
 * business key is the community's key.
 */
final class ExpectationPromise {

  static final String KEY = "expectationPromise";

  static final ProcessVariable<Rows> PROMISES = ProcessVariable.rows("promises");
  static final ProcessVariable<String> STATED = ProcessVariable.string("statedExpectation");
  static final ProcessVariable<String> RATED = ProcessVariable.string("ratedCommunities");
  static final ProcessVariable<String> EXPECTED = ProcessVariable.string("expectedVsPromise");
  static final ProcessVariable<String> DELIVERED = ProcessVariable.string("deliveredVsPromise");
  static final ProcessVariable<String> GAP_ACTION = ProcessVariable.string("gapAction");
  static final ProcessVariable<String> GAP_WORK = ProcessVariable.string("gapWork");
  static final ProcessVariable<Integer> REFUSED = ProcessVariable.integer("refusedRequests");

  private ExpectationPromise() {}
}
