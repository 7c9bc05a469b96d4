package io.qunflow.membership.consent;

import java.time.Instant;

/**
 * The latest a person said about a purpose.
 *
 * @param version of the text that was shown
 * @param via where it was said: {@code door}, {@code mail}, {@code rest}, {@code console} …
 */
public record Consent(
    ConsentPurpose purpose, boolean given, String version, String via, Instant at) {}
