package io.qunflow.operations.campaign;

import java.time.LocalDate;

/**
 * A day of the calendar that is not simply a day of its week.
 *
 * @param title such as 春节
 * @param source where it was announced
 * @param shipped whether it comes with the product; else the company set it
 */
public record WorkDay(LocalDate day, DayKind kind, String title, String source, boolean shipped) {}
