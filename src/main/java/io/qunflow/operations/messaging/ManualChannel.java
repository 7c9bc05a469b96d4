package io.qunflow.operations.messaging;

import org.springframework.stereotype.Component;

/** A person posts it into the group or writes to the member: what works everywhere. */
@Component
class ManualChannel implements Channel {

  static final String KEY = "manual";

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public boolean forGroups() {
    return true;
  }

  @Override
  public boolean forMembers() {
    return true;
  }

  @Override
  public boolean repeatsAreHarmless() {
    return false;
  }

  @Override
  public Delivery delivery() {
    return Delivery.PERSON;
  }

  @Override
  public Receipt send(OutgoingMessage message) {
    throw new UnsupportedOperationException("A person sends it, from the daily sheet");
  }
}
