package io.qunflow.process.funnel.reading;

import io.qunflow.funnel.lead.NotBuying;
import io.qunflow.funnel.pain.ReasonsNotToBuy;
import io.qunflow.process.WhyNots;
import io.qunflow.shared.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the reasons as they are counted everywhere, with their titles (P4). */
@Component
class NotBuyingReasons implements ReasonsNotToBuy {

  private static final Map<String, Wording> OTHERS =
      Map.of("not_interested", new Wording("没有兴趣", "not interested"));

  private final WhyNots whyNots;

  NotBuyingReasons(WhyNots whyNots) {
    this.whyNots = whyNots;
  }

  @Override
  public List<Reason> find(List<Long> offerings) {
    return whyNots.count(offerings).entrySet().stream()
        .map(one -> new Reason(one.getKey(), title(one.getKey()), one.getValue()))
        .toList();
  }

  private static Wording title(String word) {
    return NotBuying.of(word)
        .map(why -> new Wording(why.title(), why.name().toLowerCase(Locale.ROOT)))
        .orElseGet(() -> OTHERS.getOrDefault(word, Wording.same(word)));
  }
}
