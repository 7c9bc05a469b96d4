package io.qunflow.support.smtp;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mails go to the server of a test, on this machine; for modules that scan this package. */
@TestConfiguration(proxyBeanMethods = false)
public class SmtpServer {

  /** System property: the port. */
  public static final String PORT = "test.smtp.port";

  @Bean
  JavaMailSender mailSender() {
    var sender = new JavaMailSenderImpl();
    sender.setHost("localhost");
    sender.setPort(Integer.getInteger(PORT));
    return sender;
  }
}
