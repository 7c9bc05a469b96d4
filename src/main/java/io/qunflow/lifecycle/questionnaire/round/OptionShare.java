package io.qunflow.lifecycle.questionnaire.round;

/**
 * How many picked an option.
 *
 * @param key of the option, the step of a scale, or the month of a day
 * @param share of those who answered the question, 0 to 1
 * @param low lower end of the 95 % interval of the share (Wilson)
 * @param high upper end of it
 */
public record OptionShare(
    String key, String text, int count, double share, double low, double high) {}
