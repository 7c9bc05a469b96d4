package io.qunflow.web.door;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of a group link's pages strangers may use. Counted in memory, so per node.
 *
 * @param arrivals new visitors of one group link from one network address within ten minutes; a
 *     company or a mobile network may be behind one address
 * @param suggestNicknames whether a page suggests nicknames that begin with what was typed
 * @param suggestions how often one browser is suggested nicknames within ten minutes; three times
 *     as often from one address
 * @param codes how many one-time codes are asked for from one address within an hour
 * @param misses how many visitors of one group link from one address within ten minutes may say a
 *     name that is somebody's already; who guesses names is slowed down before who only comes
 */
@ConfigurationProperties("qunflow.door.limits")
public record DoorLimitProperties(
    @DefaultValue("100") int arrivals,
    @DefaultValue("true") boolean suggestNicknames,
    @DefaultValue("30") int suggestions,
    @DefaultValue("20") int codes,
    @DefaultValue("30") int misses) {

  public DoorLimitProperties {
    if (arrivals < 1 || suggestions < 1 || codes < 1 || misses < 1) {
      throw new IllegalArgumentException("qunflow.door.limits are at least 1");
    }
  }
}
