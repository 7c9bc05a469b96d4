package io.qunflow.operations.messaging.incoming;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

/** The same on a real server. */
class IncomingWebhooksMariaDbIT extends IncomingWebhooksTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
