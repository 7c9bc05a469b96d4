package io.qunflow.lifecycle.questionnaire;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

/** The same on a real MariaDB server. */
class QuestionnaireServiceMariaDbIT extends QuestionnaireServiceTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
