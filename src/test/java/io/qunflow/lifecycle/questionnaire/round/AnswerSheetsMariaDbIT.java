package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

/** The same on a real MariaDB server. */
class AnswerSheetsMariaDbIT extends AnswerSheetsTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
