package io.qunflow.funnel.sale;

import io.qunflow.support.SaleWorld;

class OrdersMariaDbIT extends OrdersTest {

  @Override
  SaleWorld openWorld() {
    return SaleWorld.onMariaDb();
  }
}
