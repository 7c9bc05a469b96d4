package io.qunflow.process;

import io.qunflow.shared.Wording;
import java.util.Optional;

/**
 * How a marketing funnel stands.
 *
 * @param running whether anything of it is left to do
 * @param promised what members were promised in it just now, and where that ends; empty where it
 *     can be stopped at once
 */
public record FunnelStanding(boolean running, Optional<Wording> promised) {

  public static final FunnelStanding OVER = new FunnelStanding(false, Optional.empty());
}
