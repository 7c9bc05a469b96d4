package io.qunflow.lifecycle.discussion;

import java.util.List;

/**
 * What came of a talk (L4.1).
 *
 * @param bestQuestion empty if none was named; {@code bestAnswer} too
 * @param staffMinutes time our own people spent on it (L4.3)
 */
public record TalkResult(
    int participants,
    List<Exchange> exchanges,
    String bestQuestion,
    String bestAnswer,
    int staffMinutes) {}
