package io.qunflow.lifecycle.content;

import io.qunflow.shared.BusinessException;

/** A topic asks for more than is known about the members (L3.2), or has no day to come. */
public class TopicRefusedException extends BusinessException {

  public static final String CODE = "TOPIC_REFUSED";

  public TopicRefusedException(String message) {
    super(Kind.INVALID, CODE, message);
  }
}
