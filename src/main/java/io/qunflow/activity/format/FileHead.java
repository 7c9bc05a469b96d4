package io.qunflow.activity.format;

/**
 * How a file begins, for recognising it.
 *
 * @param name as the sender called it, may be empty
 * @param bytes its first bytes, at most 64 KiB
 * @param text the same, decoded by what its encoding seems to be, without a byte order mark; empty
 *     if it is no text
 */
public record FileHead(String name, byte[] bytes, String text) {}
