package io.qunflow.lifecycle.content;

/**
 * A topic as it was written down.
 *
 * @param plannedDay {@code yyyy-MM-dd}, or a weekday such as {@code 周三}: the next one, today
 *     included
 */
public record TopicIdea(String title, TopicKind kind, ContentSource source, String plannedDay) {}
