package io.qunflow.lifecycle.health;

import java.time.LocalDate;

/**
 * Work that a red week opens (L7.4).
 *
 * @param remedy {@code topic_round, re_inventory, clean_up, award_round, conversion_check}
 * @param weekStart Monday of the red week
 * @param work why, in an operator's words
 * @param dueOn local day by which it should be done
 */
public record OpenedRemedy(
    String remedy, HealthCause cause, LocalDate weekStart, String work, LocalDate dueOn) {}
