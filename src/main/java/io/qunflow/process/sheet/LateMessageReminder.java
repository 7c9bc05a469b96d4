package io.qunflow.process.sheet;

import io.qunflow.community.CommunityKey;
import io.qunflow.process.engine.ProcessVariable;

/**
 * Names shared with processes/operations/late-message-reminder.bpmn and its form. The business key
 * is {@code sheet-} and the community's key.
 */
final class LateMessageReminder {

  static final String KEY = "lateMessageReminder";
  static final String SEND = "userTask_sendLateMessages";
  static final String SETTLED = "lateMessagesSettled";

  static final ProcessVariable<Boolean> SOME_LATE = ProcessVariable.flag("someMessagesLate");
  static final ProcessVariable<String> SUMMARY = ProcessVariable.string("lateMessagesSummary");
  static final ProcessVariable<String> REMIND_AGAIN = ProcessVariable.string("remindAgainAfter");

  private static final String PREFIX = "sheet-";

  static String businessKey(CommunityKey community) {
    return PREFIX + community.value();
  }

  static CommunityKey community(String businessKey) {
    return new CommunityKey(businessKey.substring(PREFIX.length()));
  }

  private LateMessageReminder() {}
}
