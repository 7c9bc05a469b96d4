package io.qunflow.lifecycle.direction;

/**
 * Something that flows from one party to another (L1.1).
 *
 * @param detail in words; may be empty
 */
public record Exchange(String from, String to, ExchangeKind what, String detail) {}
