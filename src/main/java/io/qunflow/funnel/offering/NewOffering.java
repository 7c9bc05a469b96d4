package io.qunflow.funnel.offering;

/**
 * What is to be sold, as it was typed; null where nothing was.
 *
 * @param key 1 to 64 of {@code a-z 0-9 - _}, unique in the community; cannot be changed
 * @param kind {@code lead_in, main_profit}
 * @param listPriceMinor in fen, from 1
 * @param costMinor in fen
 * @param commissionBp in basis points of the price
 * @param rewardBp in basis points of the price
 */
public record NewOffering(
    String key,
    String name,
    String kind,
    Long listPriceMinor,
    Long costMinor,
    Integer commissionBp,
    Integer rewardBp) {}
