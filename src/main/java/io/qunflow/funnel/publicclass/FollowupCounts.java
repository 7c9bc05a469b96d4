package io.qunflow.funnel.publicclass;

import java.util.Map;

/**
 * How far the follow-up of a class is; staff and bots left out. {@code ordered, notNow, lost} and
 * {@code open} add up to everybody who registered.
 *
 * @param notNow by reason
 * @param open without an end yet
 * @param callsToday to be called the same day
 * @param callsTomorrow to be called the next day
 * @param overflow asked, but more than the operators can call: they get what all get
 * @param late of whom it became known that they were there, or asked, when something else had
 *     reached them already
 */
public record FollowupCounts(
    int ordered,
    Map<String, Integer> notNow,
    int lost,
    int open,
    int callsToday,
    int callsTomorrow,
    int overflow,
    int late) {}
