package io.qunflow.operations.campaign;

import io.qunflow.support.CampaignWorld;
import org.junit.jupiter.api.Tag;

/** 200 campaigns and 50,000 due members. */
@Tag("benchmark")
class DowntimeBenchmarkIT extends DowntimeTest {

  @Override
  CampaignWorld open() {
    return CampaignWorld.onMariaDb();
  }

  @Override
  int campaigns() {
    return 201;
  }

  @Override
  int members() {
    return 250;
  }
}
