package io.qunflow.operations.messaging.channel;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

/** The same on a real server. */
class ChannelSettingsMariaDbIT extends ChannelSettingsTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
