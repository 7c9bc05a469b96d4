package io.qunflow.process.promotion;

import io.qunflow.support.SaleWorld;

class PromotionProcessMariaDbIT extends PromotionProcessTest {

  @Override
  SaleWorld openWorld() {
    return SaleWorld.onMariaDb();
  }
}
