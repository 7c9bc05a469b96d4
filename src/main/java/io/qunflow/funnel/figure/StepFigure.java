package io.qunflow.funnel.figure;

import io.qunflow.shared.Proportion;
import java.util.Optional;

/**
 * How many came as far as a step.
 *
 * @param count of the members
 * @param ofMembers empty without members
 * @param ofPrevious those of the step before who came on; empty where nobody was there
 * @param sincePrevious the middle one of the times from the step before, over those who took both
 *     in this order, the first time each; who showed interest by registering itself is left out;
 *     empty where none is known
 */
public record StepFigure(
    FunnelStep step,
    int count,
    Optional<Proportion> ofMembers,
    Optional<Proportion> ofPrevious,
    Optional<MiddleTime> sincePrevious) {}
