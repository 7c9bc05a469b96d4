package io.qunflow.activity.report;

import java.util.List;

/**
 * Who talks to whom: the strongest ties; staff are in it and marked, bots are not.
 *
 * @param people everybody at an end of a tie, most messages first
 * @param ties the strongest first
 * @param count how many ties there are, shown or not
 */
public record Ties(List<Talker> people, List<Tie> ties, int count) {}
