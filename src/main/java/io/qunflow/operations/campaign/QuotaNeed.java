package io.qunflow.operations.campaign;

import java.time.LocalDate;

/**
 * How many messages a campaign needs of a channel in one period of its quota (C4).
 *
 * @param day first day of the period on which some of them go, by the community's clocks
 * @param messages at most; whoever opts out meanwhile gets none
 * @param room how many the channel takes: what is left of the period that runs, else its whole
 *     quota
 * @param ofReceiver whether both are each receiver's own, not the community's
 */
public record QuotaNeed(LocalDate day, int messages, int room, boolean ofReceiver) {

  public boolean isEnough() {
    return messages <= room;
  }
}
