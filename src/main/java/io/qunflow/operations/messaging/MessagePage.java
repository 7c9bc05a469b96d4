package io.qunflow.operations.messaging;

import java.util.List;
import java.util.Optional;

/**
 * Some messages, newest first.
 *
 * @param older where the next page begins; empty at the end
 */
public record MessagePage(List<MessageView> messages, Optional<Long> older) {}
