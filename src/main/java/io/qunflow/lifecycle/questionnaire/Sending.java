package io.qunflow.lifecycle.questionnaire;

import java.time.LocalDate;

/**
 * How a questionnaire went out.
 *
 * @param sentOn local day in the community's time zone
 * @param sentTo the groups, in words
 * @param surveyTool where it is filled in, with its link
 */
public record Sending(LocalDate sentOn, String sentTo, String surveyTool) {}
