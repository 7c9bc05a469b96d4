package io.qunflow.operations.messaging.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.qunflow.operations.messaging.ChannelException;
import io.qunflow.operations.messaging.ChannelException.Outcome;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mails over real SMTP. */
class MailChannelTest {

  private static final String STOP = "https://m.qunflow.example/m/abc.def";

  private static final GreenMail SMTP =
      new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP))
          .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

  @BeforeAll
  static void start() {
    SMTP.start();
  }

  @AfterAll
  static void stop() {
    SMTP.stop();
  }

  @BeforeEach
  void nothingArrivedYet() throws Exception {
    SMTP.purgeEmailFromAllMailboxes();
  }

  @Test
  void arrivesAsTextAndHtmlInUtf8() throws Exception {
    channel()
        .send(
            mail()
                .saying(
                    "新成员信息 😀", "安娜，你好！\n请填 <b>这里</b> & 那里：\nhttps://m.qunflow.example/m/x?a=1&b=2")
                .build());

    var got = only();
    assertThat(got.getSubject()).isEqualTo("新成员信息 😀");
    assertThat(got.getFrom()[0]).hasToString("hi@qunflow.example");
    assertThat(got.getContentType()).startsWith("multipart/");
    assertThat(part(got, 0)).contains("请填 <b>这里</b> & 那里");
    assertThat(part(got, 1))
        .contains("请填 &lt;b&gt;这里&lt;/b&gt; &amp; 那里")
        .contains("href=\"https://m.qunflow.example/m/x?a=1&amp;b=2\"")
        .doesNotContain("<b>");
  }

  /** A link with the full stop of its sentence would open nothing. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Open https://m.example/m/ab_c-d. | https://m.example/m/ab_c-d
          (see https://m.example/m/ab), thanks | https://m.example/m/ab
          点开 https://m.example/m/ab！谢谢 | https://m.example/m/ab
          “https://m.example/m/ab” | https://m.example/m/ab
          https://m.example/?a=1&b=2: now | https://m.example/?a=1&amp;b=2
          """)
  void theEndOfASentenceIsNoPartOfItsLink(String text, String href) throws Exception {
    channel().send(mail().saying("", text).build());

    assertThat(part(only(), 1)).contains("href=\"" + href + "\"");
  }

  @Test
  void isStoppedWithOneTap() throws Exception {
    channel().send(mail().stoppableAt(STOP).build());

    var got = only();
    assertThat(got.getHeader("List-Unsubscribe")).containsExactly("<" + STOP + ">");
    assertThat(got.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(part(got, 0)).contains(STOP);
    assertThat(part(got, 1)).contains("退订").contains(STOP);
  }

  /** RFC 8058 wants https; without it a mail program must not post there. */
  @Test
  void withoutTlsThereIsNoOneTap() throws Exception {
    channel().send(mail().stoppableAt("http://localhost:8080/m/abc").build());

    assertThat(only().getHeader("List-Unsubscribe-Post")).isNull();
  }

  @Test
  void aRepeatHasTheSameMessageIdAndIsMarked() throws Exception {
    channel().send(mail().build());
    channel().send(mail().attempt(2).build());

    var got = SMTP.getReceivedMessages();
    assertThat(got).hasSize(2);
    assertThat(got[1].getMessageID())
        .isEqualTo(got[0].getMessageID())
        .endsWith("@qunflow.example>");
    assertThat(got[0].getHeader("X-Qunflow-Attempt")).isNull();
    assertThat(got[1].getHeader("X-Qunflow-Attempt")).containsExactly("2");
  }

  @Test
  void aCommunityWritesInItsOwnName() throws Exception {
    channel()
        .send(
            mail()
                .with("fromName", "茶友会")
                .with("from", "tea@tea.example")
                .with("replyTo", "anna@tea.example")
                .build());

    var got = only();
    assertThat(((jakarta.mail.internet.InternetAddress) got.getFrom()[0]).getPersonal())
        .isEqualTo("茶友会");
    assertThat(got.getReplyTo()[0]).hasToString("anna@tea.example");
  }

  @Test
  void nobodySmugglesAHeaderIn() throws Exception {
    channel().send(mail().saying("问卷\r\nBcc: evil@example.com\r\n\r\nx", "正文").build());

    assertThat(only().getSubject()).isEqualTo("问卷 Bcc: evil@example.com x");
    assertThat(SMTP.getReceivedMessages()).hasSize(1);
    assertThat(only().getHeader("Bcc")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "anna",
        "a@x.example,b@x.example",
        "a@x.example;b@x.example",
        "a@x.example\r\nRCPT TO:<b@x.example>",
        "@x"
      })
  void whatIsNoAddressGetsNoMail(String address) {
    var refused =
        catchThrowableOfType(
            ChannelException.class, () -> channel().send(mail().to(address).build()));

    assertThat(refused.reason()).isEqualTo("no_address");
    assertThat(SMTP.getReceivedMessages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 5.1.1 no such user, REFUSED, refused_by_receiver",
    "RCPT, 450 4.2.1 mailbox busy, RETRY_LATER, refused_by_receiver",
    "DATA, 552 5.2.2 too large, REFUSED, refused_by_receiver",
    "., 451 4.3.0 try again, RETRY_LATER, refused_by_receiver",
    ".,, UNKNOWN, timeout"
  })
  void understandsTheServer(String at, String reply, Outcome outcome, String reason)
      throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var thread = new Thread(() -> serve(socket, at, reply));
      thread.setDaemon(true);
      thread.start();

      var refused =
          catchThrowableOfType(
              ChannelException.class, () -> channel(socket.getLocalPort()).send(mail().build()));

      assertThat(refused.outcome()).isEqualTo(outcome);
      assertThat(refused.reason()).isEqualTo(reason);
    }
  }

  @Test
  void withoutAServerItMayBeTriedAgain() throws Exception {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }

    var refused =
        catchThrowableOfType(ChannelException.class, () -> channel(port).send(mail().build()));

    assertThat(refused.outcome()).isEqualTo(Outcome.RETRY_LATER);
    assertThat(refused.reason()).isEqualTo("unreachable");
  }

  @Test
  void whereNobodySetUpSmtpTheChannelIsOff() {
    var nothing = new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class);
    var channel = new MailChannel(nothing, null, Outgoing.properties(), Clock.systemUTC());

    var refused = catchThrowableOfType(ChannelException.class, () -> channel.send(mail().build()));

    assertThat(refused.reason()).isEqualTo("channel_off");
  }

  /** Speaks SMTP until the named command, answers it so, or with nothing at all. */
  private static void serve(ServerSocket socket, String at, String reply) {
    try (var connection = socket.accept();
        var in =
            new BufferedReader(
                new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII))) {
      var out = connection.getOutputStream();
      out.write("220 ready\r\n".getBytes());
      boolean data = false;
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        if (data && !line.equals(".")) {
          continue;
        }
        data = line.startsWith("DATA") && !at.equals("DATA");
        if (line.startsWith(at) && reply == null) {
          return;
        }
        var answer = line.startsWith(at) ? reply : data ? "354 go on" : "250 ok";
        out.write((answer + "\r\n").getBytes());
        out.flush();
      }
    } catch (IOException e) {
      // The caller went.
    }
  }

  private static Outgoing mail() {
    return Outgoing.message().to("anna@example.com");
  }

  private static MimeMessage only() {
    assertThat(SMTP.getReceivedMessages()).isNotEmpty();
    return SMTP.getReceivedMessages()[0];
  }

  private static String part(MimeMessage mail, int at) throws Exception {
    var parts = (MimeMultipart) mail.getContent();
    while (parts.getBodyPart(0).getContent() instanceof MimeMultipart inner) {
      parts = inner;
    }
    return new String(
        parts.getBodyPart(at).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static MailChannel channel() {
    return channel(SMTP.getSmtp().getPort());
  }

  private static MailChannel channel(int port) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("localhost");
    sender.setPort(port);
    sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "60000");
    sender.getJavaMailProperties().put("mail.smtp.timeout", "60000");
    var beans = new StaticListableBeanFactory();
    beans.addBean("sender", sender);
    ObjectProvider<JavaMailSender> provider = beans.getBeanProvider(JavaMailSender.class);
    return new MailChannel(provider, null, Outgoing.properties(), Clock.systemUTC());
  }
}
