package io.qunflow.activity.format;

import java.time.LocalDate;

/**
 * Totals of one article or video.
 *
 * @param line where the row begins, from 1
 * @param publishedOn local day
 */
public record FoundContent(
    long line,
    String contentId,
    String title,
    LocalDate publishedOn,
    long read,
    long forwarded,
    long liked,
    long collected) {}
