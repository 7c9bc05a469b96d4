package io.qunflow.funnel.stickiness;

/**
 * What is done on a day of a service plan (F2).
 *
 * @param day of the plan, from 1
 * @param title at most 90 characters
 * @param body what is said, at most 2,000 characters
 */
public record ServiceStep(int day, ServiceKind kind, String title, String body) {}
