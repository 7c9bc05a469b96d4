package io.qunflow.operations.campaign;

/** Days off or working days are others than before. */
public record CalendarChanged() {}
