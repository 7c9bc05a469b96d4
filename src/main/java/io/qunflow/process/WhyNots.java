package io.qunflow.process;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.funnel.lead.Leads;
import io.qunflow.funnel.publicclass.Followups;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Why people do not buy, out of the follow-ups of classes and of leads: counted for the pain points
 * (P4, F3). Whoever said it twice counts once, with what was said to a person.
 */
@Component
public class WhyNots {

  private final Leads leads;
  private final Followups followups;

  WhyNots(Leads leads, Followups followups) {
    this.leads = leads;
    this.followups = followups;
  }

  /**
   * Words of {@code NotBuying}, {@code not_interested} and {@code no_place}, most frequent first.
   *
   * @param offering only about it; empty: about all of the community
   */
  public Map<String, Integer> count(CommunityKey community, Optional<Long> offering) {
    Map<MemberId, String> why = new HashMap<>(followups.findReasons(community, offering));
    leads
        .findReasons(community, offering, Instant.EPOCH)
        .forEach((member, reason) -> why.put(member, reason.word()));
    var counts = new TreeMap<String, Integer>();
    why.values().forEach(word -> counts.merge(word, 1, Integer::sum));
    var ordered = new LinkedHashMap<String, Integer>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(one -> ordered.put(one.getKey(), one.getValue()));
    return ordered;
  }
}
