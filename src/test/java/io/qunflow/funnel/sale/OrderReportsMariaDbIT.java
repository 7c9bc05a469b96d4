package io.qunflow.funnel.sale;

import io.qunflow.support.SaleWorld;

class OrderReportsMariaDbIT extends OrderReportsTest {

  @Override
  SaleWorld openWorld() {
    return SaleWorld.onMariaDb();
  }
}
