package io.qunflow.operations.campaign;

import io.qunflow.operations.messaging.Forecast;
import io.qunflow.shared.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who would get what at a campaign's next firing, and why others would not (C2); nothing is kept.
 *
 * @param at the next firing; now if there is none
 * @param fires whether it fires again at all
 * @param audience members it is for; groups where it is posted into groups
 * @param capped of them those to whom the campaign has written often enough
 * @param messages what would become of the others' messages
 * @param perMinute how many the channel takes a minute; empty: not limited
 * @param left how many the channel takes until its period ends; empty: not limited, or each
 *     receiver's own
 * @param takes how long sending takes at that rate, as {@code enough}; empty: not limited
 * @param enough whether the channel takes all of them, each in its period, and all whom nobody
 *     looked at
 * @param needs how many fall into which period of the channel's quota, in order; empty without one
 * @param outlook what it starts besides, and who gets that
 * @param hindrance why it could not be started if it fired now
 */
public record DryRun(
    Instant at,
    boolean fires,
    int audience,
    int capped,
    Forecast messages,
    Optional<Integer> perMinute,
    Optional<Integer> left,
    Optional<Duration> takes,
    boolean enough,
    List<QuotaNeed> needs,
    List<Wording> outlook,
    Optional<Wording> hindrance) {}
