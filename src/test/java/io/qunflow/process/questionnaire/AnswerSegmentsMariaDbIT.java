package io.qunflow.process.questionnaire;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;

/** The same on a real MariaDB server. */
class AnswerSegmentsMariaDbIT extends AnswerSegmentsTest {

  @Override
  TestDatabase openDatabase() {
    return TestDatabases.mariaDb();
  }
}
