package io.qunflow.activity;

import io.qunflow.community.AccessKind;
import io.qunflow.community.AccessLog;
import io.qunflow.community.CommunityKey;
import org.springframework.stereotype.Service;

/**
 * Leaves a row for everybody who reads message texts on a page, in a file or over REST. Whatever
 * shows texts calls it; what an import says back to the person who brought the file does not.
 */
@Service
public class TextAccess {

  private final AccessLog log;

  TextAccess(AccessLog log) {
    this.log = log;
  }

  /**
   * Records the reading, also when its own transaction is read-only or is rolled back; nothing if
   * there were no texts to read.
   *
   * @param user who is signed in
   * @param purpose what for, in words an auditor understands: {@code 未答的问题}
   * @param count how many texts were shown
   */
  public void record(String user, CommunityKey community, String purpose, int count) {
    if (count > 0) {
      log.record(user, community, AccessKind.TEXTS, null, purpose, count);
    }
  }
}
