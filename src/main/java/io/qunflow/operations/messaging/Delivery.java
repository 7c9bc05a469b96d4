package io.qunflow.operations.messaging;

/** Who brings a message of a channel to its receiver. */
public enum Delivery {
  /** A worker, over the network. */
  NETWORK,
  /** A person, who finds it on the daily sheet; no worker ever takes it. */
  PERSON,
  /** Nobody has to: it is delivered as soon as the member may see it on a page of ours. */
  HERE
}
