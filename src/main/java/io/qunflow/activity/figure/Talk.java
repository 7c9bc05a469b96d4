package io.qunflow.activity.figure;

import java.time.Instant;

/**
 * A topic or discussion that was held (L4.1): whoever writes between both moments takes part.
 *
 * @param key unique in the community, 1 to 120 characters
 * @param kind {@code topic} or {@code discussion}
 * @param title 1 to 400 characters
 * @param groupKey null for any group
 * @param endsAt not before the start; both moments belong to it
 */
public record Talk(
    String key, String kind, String title, String groupKey, Instant startsAt, Instant endsAt) {}
