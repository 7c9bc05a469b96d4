package io.qunflow.web.console;

import io.qunflow.community.AccountMask;
import io.qunflow.operations.messaging.MessageView;

/** Receivers as they are shown: masked, and an applicant by the application. */
final class Receivers {

  static final String APPLICATION = "application:";

  private Receivers() {}

  static String of(MessageView message, Words words) {
    return message.receiver().startsWith(APPLICATION)
            && message.member() == null
            && message.group() == null
        ? words.say("admission.one", message.about().substring(APPLICATION.length()))
        : AccountMask.maskNickname(message.receiver());
  }
}
