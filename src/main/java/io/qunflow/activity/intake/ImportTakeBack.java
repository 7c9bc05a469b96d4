package io.qunflow.activity.intake;

import io.qunflow.community.CommunityKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a wrong import back as a whole. */
@Service
public class ImportTakeBack {

  private final ImportLock lock;
  private final ImportRecords records;

  ImportTakeBack(ImportLock lock, ImportRecords records) {
    this.lock = lock;
    this.records = records;
  }

  /**
   * Removes what this import brought and nothing else brought, so that the community is as if it
   * had never been; only its record stays, marked. Members to whom something else refers stay.
   *
   * @param user who takes it back, for the record
   * @throws UnknownImportException if the community has no such import, or it was taken back
   * @throws ImportRunningException if an import into the community runs for minutes
   */
  @Transactional(rollbackFor = Exception.class)
  public void takeBack(CommunityKey community, long importId, String user)
      throws UnknownImportException, ImportRunningException {
    lock.acquire(community);
    records.markTakenBack(community, importId, user);
  }
}
