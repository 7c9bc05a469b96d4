package io.qunflow.operations.campaign;

import io.qunflow.shared.Wording;
import java.util.Optional;
import java.util.Set;

/**
 * How what a firing has started stands just now, for its campaign's page (C3).
 *
 * @param can what a person may do to it from there
 * @param goesOn what exactly goes on, and, for what cannot be done from there, why or where; empty
 *     once nothing does
 */
public record StartedStanding(Set<FiringDeed> can, Optional<Wording> goesOn) {

  /** Nothing of it goes on. */
  public static final StartedStanding OVER = new StartedStanding(Set.of(), Optional.empty());

  public StartedStanding {
    can = Set.copyOf(can);
  }

  /** It goes on, and these things may be done to it. */
  public static StartedStanding goesOn(Wording goesOn, FiringDeed... can) {
    return new StartedStanding(Set.of(can), Optional.of(goesOn));
  }
}
