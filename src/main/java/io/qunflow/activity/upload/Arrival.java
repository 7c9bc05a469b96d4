package io.qunflow.activity.upload;

import org.springframework.core.io.InputStreamSource;

/**
 * A file as it arrives.
 *
 * @param name as the sender calls it, may be empty
 */
public record Arrival(String name, InputStreamSource content) {}
