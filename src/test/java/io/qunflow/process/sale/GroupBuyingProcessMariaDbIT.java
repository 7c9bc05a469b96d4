package io.qunflow.process.sale;

import io.qunflow.support.SaleWorld;

class GroupBuyingProcessMariaDbIT extends GroupBuyingProcessTest {

  @Override
  SaleWorld openWorld() {
    return SaleWorld.onMariaDb();
  }
}
