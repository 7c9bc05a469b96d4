package io.qunflow.operations.wave;

import io.qunflow.support.CampaignWorld;

class WaveTrialsMariaDbIT extends WaveTrialsTest {

  @Override
  CampaignWorld open() {
    return CampaignWorld.onMariaDb();
  }
}
