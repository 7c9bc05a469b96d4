package io.qunflow.operations.campaign;

import java.util.Optional;

/**
 * What a firing has started.
 *
 * @param wave of its members, if it has one
 * @param page where to look at it, as a path of the console; empty where only tasks show it
 */
public record StartedWork(Optional<Long> wave, Optional<String> page) {}
