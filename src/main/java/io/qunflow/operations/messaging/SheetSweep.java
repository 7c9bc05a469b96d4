package io.qunflow.operations.messaging;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What persons send is checked like everything else: what a member may not have leaves the daily
 * sheet, and what only waits says why. Its time stays: a person sees that it is late.
 */
@Component
class SheetSweep {

  private static final int AT_ONCE = 1000;

  private final DispatchMapper messages;
  private final Dispatch dispatch;
  private final SendingCheck check;
  private final Channels channels;
  private final Clock clock;

  SheetSweep(
      DispatchMapper messages,
      Dispatch dispatch,
      SendingCheck check,
      Channels channels,
      Clock clock) {
    this.messages = messages;
    this.dispatch = dispatch;
    this.check = check;
    this.channels = channels;
    this.clock = clock;
  }

  @Transactional
  public void settleWhatMayNotGo() {
    for (var channel : channels.findAll()) {
      if (channel.delivery() == Delivery.PERSON) {
        long after = 0;
        List<Long> ids;
        do {
          ids = messages.findDueAfter(channel.key(), clock.instant(), after, AT_ONCE);
          if (!ids.isEmpty()) {
            settle(check.judge(channel, dispatch.candidates(ids), clock.instant()));
            after = ids.get(ids.size() - 1);
          }
        } while (ids.size() == AT_ONCE);
      }
    }
  }

  private void settle(Map<Candidate, Verdict> verdicts) {
    var waiting = new ArrayList<Candidate>();
    verdicts.forEach(
        (candidate, verdict) -> {
          var reason = verdict instanceof Verdict.Wait wait ? wait.reason() : null;
          if (verdict instanceof Verdict.Wait || verdict instanceof Verdict.Send) {
            waiting.add(candidate);
            messages.hold(candidate.id(), reason);
          }
        });
    verdicts.keySet().removeAll(waiting);
    dispatch.settle(verdicts);
  }
}
