package io.qunflow.funnel.offering;

import io.qunflow.community.CommunityKey;

/**
 * Something a community sells.
 *
 * @param key unique in the community, as reports and addresses name it
 * @param revision counts changes, from 1
 * @param retired sold no more, by itself or because its community was retired
 */
public record Offering(
    long id,
    CommunityKey community,
    String key,
    String name,
    OfferingKind kind,
    PriceTerms terms,
    int revision,
    boolean retired) {}
