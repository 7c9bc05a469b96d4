package io.qunflow.funnel.sale;

import io.qunflow.support.SaleWorld;

class GroupSeatsMariaDbIT extends GroupSeatsTest {

  @Override
  SaleWorld openWorld() {
    return SaleWorld.onMariaDb();
  }
}
