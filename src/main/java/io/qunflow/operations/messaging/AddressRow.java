package io.qunflow.operations.messaging;

import io.qunflow.community.MemberId;

record AddressRow(MemberId member, String address) {

  @Override
  public String toString() {
    return "address of " + member;
  }
}
