package io.qunflow.lifecycle.content;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** A topic asks for more than is known about the members (L3.2), or has no day to come. */
public class TopicRefusedException extends BusinessException {

  public static final String CODE = "TOPIC_REFUSED";

  public TopicRefusedException(Wording message) {
    super(Kind.INVALID, CODE, message);
  }
}
