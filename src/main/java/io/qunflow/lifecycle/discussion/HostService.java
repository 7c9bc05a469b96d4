package io.qunflow.lifecycle.discussion;

import io.qunflow.community.CommunityKey;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who hosts too much, and who is not asked again (L4.3). */
@Service
public class HostService {

  private final DiscussionMapper discussions;
  private final DiscussionProperties limits;
  private final Clock clock;

  HostService(DiscussionMapper discussions, DiscussionProperties limits, Clock clock) {
    this.discussions = discussions;
    this.limits = limits;
    this.clock = clock;
  }

  /** Whether this host was ever rated below the limit or pulled members elsewhere. */
  @Transactional(readOnly = true)
  public boolean isBarred(CommunityKey community, String host) {
    return ever(community).barred(limits.minHostRating()).contains(host);
  }

  /** A warning in words when one host carries too much of the format; else empty. */
  @Transactional(readOnly = true)
  public Optional<String> findShareWarning(CommunityKey community) {
    var from = clock.instant().minus(limits.shareOver());
    return new HostStanding(discussions.findHostRecords(community, from))
        .above(limits.topHostSharePercent())
        .map(
            top ->
                "近 %d 天办了 %d 场正式讨论，%s 主持了 %d 场，超过 %d%%。形式要靠牌子，不靠一个人，请换人主持。"
                    .formatted(
                        limits.shareOver().toDays(),
                        top.of(),
                        top.name(),
                        top.hosted(),
                        limits.topHostSharePercent()));
  }

  /** What to mind when a host is chosen, in words; empty when there is nothing. */
  @Transactional(readOnly = true)
  public String advice(CommunityKey community) {
    var lines = new ArrayList<String>();
    findShareWarning(community).ifPresent(lines::add);
    var barred = ever(community).barred(limits.minHostRating());
    if (!barred.isEmpty()) {
      lines.add("不再邀请：" + String.join("、", barred));
    }
    return String.join("\n", lines);
  }

  private HostStanding ever(CommunityKey community) {
    return new HostStanding(discussions.findHostRecords(community, Instant.EPOCH));
  }
}
