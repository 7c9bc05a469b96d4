package io.qunflow.lifecycle.direction;

/** What flows between two parties (L1.1). */
public enum ExchangeKind {
  MONEY,
  SERVICE,
  CONTENT,
  TRAFFIC
}
