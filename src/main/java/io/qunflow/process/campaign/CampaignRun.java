package io.qunflow.process.campaign;

import io.qunflow.process.engine.ProcessVariable;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.wave.WaveVariables;
import java.time.Instant;

/**
 * Names shared with processes/operations/campaign-run.bpmn and its form. The business key is the
 * firing's: {@code campaign-firing-17}.
 */
final class CampaignRun {

  static final String KEY = "campaignRun";

  /** Where the process waits for whatever comes first. */
  static final String AWAITED = "gateway_campaignAwaited";

  /** Sent when a person went on with a firing or its wave, or stopped it. */
  static final String WOKEN = WaveVariables.GOES_ON;

  static final ProcessVariable<Integer> FIRING_ID = ProcessVariable.integer("campaignFiringId");
  static final ProcessVariable<String> NAME = ProcessVariable.string("campaignName");

  /** {@code message, post, questionnaire, discussion, start}. */
  static final ProcessVariable<String> WORK = ProcessVariable.string("campaignWork");

  /** {@code more, wait, done, stopped}. */
  static final ProcessVariable<String> NEXT = ProcessVariable.string("campaignNext");

  static final ProcessVariable<Instant> LOOK_AGAIN_AT = ProcessVariable.instant("lookAgainAt");

  /** What a discussion is to be about, proposed in the form of discussion-round.bpmn. */
  static final ProcessVariable<String> TOPIC = ProcessVariable.string("discussionTopic");

  /** Calls the discussion, and waits for its end. */
  static final String DISCUSSION = "callActivity_campaignDiscussion";

  /** Number of the discussion, in the process that is called. */
  static final ProcessVariable<Integer> DISCUSSION_NO = ProcessVariable.integer("discussionNo");

  /** Sent when a person stopped the firing while its discussion went on. */
  static final String STOPPED = "campaignStopped";

  private CampaignRun() {}

  static long firing(StepContext step) {
    return step.get(FIRING_ID);
  }
}
