package io.qunflow.operations.messaging.template;

import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageText;
import java.util.Map;

/**
 * A version of a template as somebody wrote it.
 *
 * @param key 1 to 64 of {@code a-z 0-9 -}; that of a shipped template replaces it for the community
 * @param kind taken from the version before where there is one
 * @param texts by language; a language whose subject and body are empty is left out
 */
public record NewTemplate(
    String key, MessageKind kind, String name, Map<String, MessageText> texts) {}
