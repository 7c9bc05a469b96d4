package io.qunflow.lifecycle.questionnaire;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

/** The same on a real MariaDB server, with every migration before it. */
class QuestionnairesMariaDbIT extends QuestionnairesTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
