package io.qunflow.operations.messaging.channel;

import io.qunflow.operations.messaging.ChannelException;
import io.qunflow.operations.messaging.MessageReason;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** What an SMTP server's refusal means: 4xx may work later, 5xx will not, silence is a doubt. */
final class MailRefusal {

  /** A reply begins with its code (RFC 5321, 4.2). */
  private static final Pattern REPLY = Pattern.compile("(?m)^([245]\\d\\d)[ -]");

  private MailRefusal() {}

  static ChannelException of(MailException e) {
    if (e instanceof MailAuthenticationException) {
      return ChannelException.retryLater(MessageReason.UNREACHABLE, "SMTP login refused");
    }
    if (e instanceof MailSendException sending) {
      for (var failed : sending.getMessageExceptions()) {
        return of(failed);
      }
    }
    return connected(e)
        ? ChannelException.unknown(MessageReason.TIMEOUT, "SMTP")
        : ChannelException.retryLater(MessageReason.UNREACHABLE, "no SMTP connection");
  }

  private static ChannelException of(Exception failed) {
    int code = code(failed);
    if (code >= 500) {
      return ChannelException.refused(MessageReason.REFUSED_BY_RECEIVER, "SMTP " + code);
    }
    if (code >= 400) {
      return ChannelException.retryLater(MessageReason.REFUSED_BY_RECEIVER, "SMTP " + code);
    }
    if (!connected(failed)) {
      return ChannelException.retryLater(MessageReason.UNREACHABLE, "no SMTP connection");
    }
    return ChannelException.unknown(MessageReason.TIMEOUT, "SMTP");
  }

  /** The worst code any of the exceptions speaks of; 0 if none does. */
  private static int code(Throwable e) {
    int worst = 0;
    for (var one = e; one != null; one = next(one)) {
      var reply = REPLY.matcher(String.valueOf(one.getMessage()));
      while (reply.find()) {
        worst = Math.max(worst, Integer.parseInt(reply.group(1)));
      }
    }
    return worst;
  }

  private static boolean connected(Throwable e) {
    for (var one = e; one != null; one = next(one)) {
      if (one instanceof ConnectException
          || one instanceof UnknownHostException
          || one.getClass().getSimpleName().equals("MailConnectException")
          || one instanceof SocketTimeoutException
              && String.valueOf(one.getMessage()).contains("onnect")) {
        return false;
      }
    }
    return true;
  }

  private static Throwable next(Throwable e) {
    return e instanceof MessagingException mail && mail.getNextException() != null
        ? mail.getNextException()
        : e.getCause() == e ? null : e.getCause();
  }
}
