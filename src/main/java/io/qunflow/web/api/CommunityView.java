package io.qunflow.web.api;

import io.qunflow.community.Community;
import java.time.Instant;
import java.util.Locale;

/**
 * A community as the REST interface shows it.
 *
 * @param type {@code product, interest, knowledge, marketing}
 * @param line key of its business line
 * @param state {@code imported, designed, open, retired}
 */
record CommunityView(
    String key,
    String name,
    String type,
    String timeZone,
    String line,
    String state,
    Instant createdAt) {

  static CommunityView of(Community community) {
    return new CommunityView(
        community.key().value(),
        community.name(),
        community.type().name().toLowerCase(Locale.ROOT),
        community.timeZone(),
        community.line(),
        community.state().name().toLowerCase(Locale.ROOT),
        community.createdAt());
  }
}
