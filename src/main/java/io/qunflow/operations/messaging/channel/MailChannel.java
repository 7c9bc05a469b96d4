package io.qunflow.operations.messaging.channel;

import io.qunflow.operations.messaging.ChannelException;
import io.qunflow.operations.messaging.MessageReason;
import io.qunflow.operations.messaging.OutgoingMessage;
import io.qunflow.operations.messaging.Receipt;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Date;
import java.util.HexFormat;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Mail over SMTP, as plain text and HTML, with the header by which a mail program stops these mails
 * with one tap (RFC 2369, RFC 8058). The Message-ID comes from the message key: a repeat carries
 * the same one.
 */
@Component
class MailChannel extends LimitedChannel {

  private final ObjectProvider<JavaMailSender> sender;
  private final ChannelProperties properties;
  private final java.time.Clock clock;

  MailChannel(
      ObjectProvider<JavaMailSender> sender,
      SendingLimits limits,
      ChannelProperties properties,
      java.time.Clock clock) {
    super(limits, properties);
    this.sender = sender;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  public String key() {
    return ChannelKind.MAIL.key();
  }

  @Override
  public boolean forGroups() {
    return false;
  }

  @Override
  public boolean forMembers() {
    return true;
  }

  /** As long as the mail program may wait for each answer; see spring.mail in the settings. */
  @Override
  public Duration timeout() {
    return Duration.ofSeconds(90);
  }

  @Override
  Receipt deliver(OutgoingMessage message) throws ChannelException {
    var smtp = sender.getIfAvailable();
    if (smtp == null) {
      throw ChannelException.refused(MessageReason.CHANNEL_OFF, "no SMTP server");
    }
    var mail = mail(smtp, message);
    try {
      smtp.send(mail);
    } catch (MailException e) {
      throw MailRefusal.of(e);
    }
    return new Receipt(messageId(message));
  }

  private MimeMessage mail(JavaMailSender smtp, OutgoingMessage message) throws ChannelException {
    var mail = smtp.createMimeMessage();
    var to = receiver(message.address());
    try {
      var helper = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
      helper.setFrom(from(message));
      helper.setTo(to);
      var replyTo = message.endpoint().getOrDefault("replyTo", "");
      if (!replyTo.isEmpty()) {
        helper.setReplyTo(replyTo);
      }
      helper.setSubject(oneLine(message.subject()));
      helper.setText(MailText.plain(message), MailText.html(message));
      helper.setSentDate(Date.from(clock.instant()));
      mail.setHeader("Message-ID", messageId(message));
      mail.setHeader("Auto-Submitted", "auto-generated");
      mail.setHeader("Content-Language", message.language());
      if (message.attempt() > 1) {
        mail.setHeader("X-Qunflow-Attempt", String.valueOf(message.attempt()));
      }
      if (message.optOutLink().isPresent()) {
        var link = message.optOutLink().get();
        mail.setHeader("List-Unsubscribe", "<" + link + ">");
        if ("https".equals(link.getScheme())) {
          mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
      }
      return mail;
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw ChannelException.refused(MessageReason.CHANNEL_OFF, e.getClass().getSimpleName());
    }
  }

  /** Exactly one address; what could name several, or a header, is none. */
  private static InternetAddress receiver(String address) throws ChannelException {
    try {
      if (address.codePoints().noneMatch(c -> Character.isISOControl(c) || c == ',' || c == ';')) {
        var parsed = new InternetAddress(address.strip(), true);
        if (parsed.getAddress().contains("@")) {
          return parsed;
        }
      }
    } catch (MessagingException e) {
      // Told below, without the address.
    }
    throw ChannelException.refused(MessageReason.NO_ADDRESS, "no mail address");
  }

  private InternetAddress from(OutgoingMessage message)
      throws MessagingException, UnsupportedEncodingException {
    var own = message.endpoint().getOrDefault("from", "");
    var from = new InternetAddress(own.isEmpty() ? properties.mailFrom() : own, true);
    var name = message.endpoint().getOrDefault("fromName", "");
    if (!name.isEmpty()) {
      from.setPersonal(name, StandardCharsets.UTF_8.name());
    }
    return from;
  }

  private String messageId(OutgoingMessage message) {
    var own = message.endpoint().getOrDefault("from", "");
    var from = own.isEmpty() ? properties.mailFrom() : own;
    return "<%s@%s>"
        .formatted(hash(message.messageKey()), from.substring(from.lastIndexOf('@') + 1));
  }

  private static String hash(String key) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, 40);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String oneLine(String subject) {
    return subject.replaceAll("\\s+", " ").strip();
  }
}
