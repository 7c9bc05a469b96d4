package io.qunflow.membership.layer;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** What was said of a move cannot be. */
public class InvalidLayerMoveException extends BusinessException {

  public static final String CODE = "INVALID_LAYER_MOVE";

  InvalidLayerMoveException(Wording message) {
    super(Kind.INVALID, CODE, message);
  }

  /** A word that is neither layer. */
  public static InvalidLayerMoveException ofLayer(String word) {
    return new InvalidLayerMoveException(
        Wording.of(
            "层级（to）写 base（基础群）或 conversion（转化群），收到的是 %s",
            "The layer (to) is base or conversion, not %s", word));
  }
}
