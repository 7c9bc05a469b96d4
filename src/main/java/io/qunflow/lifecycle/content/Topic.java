package io.qunflow.lifecycle.content;

import java.time.LocalDate;

/**
 * A topic to talk about.
 *
 * @param plannedOn local day in the community's time zone
 */
public record Topic(String title, TopicKind kind, ContentSource source, LocalDate plannedOn) {}
