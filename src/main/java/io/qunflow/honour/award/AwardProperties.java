package io.qunflow.honour.award;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Rounds of awards.
 *
 * @param sharePercent the greatest part of the active members who may get one award, 1 to 90
 * @param progressLeast messages more than in the period before from which on it is progress
 * @param progressFloor messages in the period before that are taken at least, so that growing from
 *     nothing is no growth without end
 */
@ConfigurationProperties("qunflow.award")
public record AwardProperties(
    @DefaultValue("50") int sharePercent,
    @DefaultValue("5") int progressLeast,
    @DefaultValue("5") int progressFloor) {

  public AwardProperties {
    if (sharePercent < 1 || sharePercent > 90 || progressLeast < 1 || progressFloor < 1) {
      throw new IllegalArgumentException("qunflow.award: wrong numbers");
    }
  }
}
