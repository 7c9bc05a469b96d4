package io.qunflow.process.funnel;

import io.qunflow.community.CommunityKey;
import io.qunflow.funnel.figure.FunnelRounds;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import java.time.Clock;
import java.util.function.ToIntBiFunction;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Runs serviceTask_beginRound of marketing-funnel.bpmn: its figures count from now on. */
@Component
class BeginRoundDelegate extends ProcessStep {

  private final ToIntBiFunction<CommunityKey, String> rounds;
  private final Clock clock;

  @Autowired
  BeginRoundDelegate(FunnelRounds rounds, Clock clock) {
    this(rounds::count, clock);
  }

  BeginRoundDelegate(ToIntBiFunction<CommunityKey, String> rounds, Clock clock) {
    this.rounds = rounds;
    this.clock = clock;
  }

  @Override
  protected void run(StepContext step) {
    step.set(
        MarketingFunnel.ROUND,
        rounds.applyAsInt(step.community(), step.get(MarketingFunnel.OFFERING)) + 1);
    step.set(MarketingFunnel.ROUND_BEGAN, clock.instant());
    step.set(
        MarketingFunnel.STARTS_WITH,
        step.find(Brand.NEXT_ROUND).filter(Brand.PAIN::equals).isPresent()
            ? Brand.PAIN
            : MarketingFunnel.SERVICES);
  }
}
