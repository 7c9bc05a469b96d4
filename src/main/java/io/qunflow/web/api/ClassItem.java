package io.qunflow.web.api;

import io.qunflow.funnel.publicclass.ClassCounts;
import java.net.URI;
import java.time.Instant;

/**
 * A public class as REST shows it.
 *
 * @param state {@code planned, open, held, called_off}
 * @param rating 1 to 5; null before somebody rated it
 */
record ClassItem(
    long id,
    String community,
    Long offering,
    String wave,
    String state,
    String title,
    Instant startsAt,
    Instant endsAt,
    Integer capacity,
    URI link,
    Integer rating,
    String replayUrl,
    ClassCounts counts) {}
