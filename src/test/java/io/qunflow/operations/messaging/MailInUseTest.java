package io.qunflow.operations.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.membership.consent.Consents;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.operations.link.LinkTarget;
import io.qunflow.support.Modules;
import io.qunflow.support.SteppedClock;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import io.qunflow.support.smtp.SmtpServer;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** From the outbox to a mailbox, over real SMTP. */
class MailInUseTest {

  private static final Map<String, String> SETTINGS =
      Map.of(
          "qunflow.channels.mail-from", "hi@qunflow.example",
          "qunflow.door.url", "https://m.qunflow.example");

  private final SteppedClock clock = new SteppedClock(MessagingWorld.NOON);
  private GreenMail smtp;
  private TestDatabase database;
  private Modules modules;
  private JdbcTemplate sql;
  private PeopleRows people;

  @BeforeEach
  void start() throws Exception {
    smtp =
        new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    smtp.start();
    SETTINGS.forEach(System::setProperty);
    System.setProperty(SmtpServer.PORT, "" + smtp.getSmtp().getPort());
    database = TestDatabases.h2();
    modules =
        Modules.start(
            database.dataSource(),
            clock,
            List.of(new Applicants()),
            "io.qunflow.community",
            "io.qunflow.membership.consent",
            "io.qunflow.operations.link",
            "io.qunflow.operations.messaging",
            "io.qunflow.support.smtp");
    sql = new JdbcTemplate(database.dataSource());
    people = new PeopleRows(database.dataSource(), MessagingWorld.TEA);
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
    SETTINGS.keySet().forEach(System::clearProperty);
    System.clearProperty(SmtpServer.PORT);
    smtp.stop();
  }

  @Test
  void whoHasAnAddressAndWantsMailsGetsOneThatCanBeStopped() throws Exception {
    var anna = member("安娜😀", "anna@example.com");
    member("没有邮箱", null);
    var bo = member("小波", "bo@example.com");
    modules.get(Consents.class).optOut(bo, "mail", "door");
    modules
        .get(Outbox.class)
        .enqueue(
            MessagingWorld.order("round:17:invite", MessageKind.NOTICE, "mail"),
            MessagingWorld.ALL);

    sendDue();

    assertThat(states()).containsExactly("S", "F:no_address", "X:opted_out");
    assertThat(smtp.getReceivedMessages()).hasSize(1);
    var mail = smtp.getReceivedMessages()[0];
    assertThat(mail.getAllRecipients()[0]).hasToString("anna@example.com");
    assertThat(mail.getSubject()).isEqualTo("题目");
    assertThat(mail.getHeader("List-Unsubscribe")[0]).startsWith("<https://m.qunflow.example/m/");
    assertThat(mail.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(
            sql.queryForObject(
                "SELECT receipt FROM message WHERE member_id = ?", String.class, anna.value()))
        .isEqualTo(mail.getMessageID());
  }

  @Test
  void whatIsSentAgainByHandHasTheSameMessageId() throws Exception {
    member("安娜", "anna@example.com");
    modules
        .get(Outbox.class)
        .enqueue(MessagingWorld.order("a", MessageKind.NOTICE, "mail"), MessagingWorld.ALL);
    sendDue();
    sql.update("UPDATE message SET state = 'U', reason = 'timeout'");

    modules
        .get(Messages.class)
        .resend(sql.queryForObject("SELECT id FROM message", Long.class), "yunying");
    sendDue();

    var mails = smtp.getReceivedMessages();
    assertThat(mails).hasSize(2);
    assertThat(mails[1].getMessageID()).isEqualTo(mails[0].getMessageID());
    assertThat(Arrays.stream(mails).map(MailInUseTest::attempt)).containsExactly("", "2");
  }

  @Test
  void whoIsNoMemberGetsOneWithTheirOwnLinkAsLongAsTheyAreKnown() throws Exception {
    order("application:5:passed", "application:5", "mail");
    order("application:6:passed", "application:6", "mail");
    order("application:7:passed", "application:7", "mail");
    assertThat(order("application:5:passed", "application:5", "mail")).as("ordered again").isZero();

    sendDue();

    assertThat(states()).containsExactly("S", "F:no_address", "F:no_address");
    assertThat(smtp.getReceivedMessages()).hasSize(1);
    var mail = smtp.getReceivedMessages()[0];
    assertThat(mail.getAllRecipients()[0]).hasToString("li@example.com");
    assertThat(mail.getHeader("List-Unsubscribe")).as("nothing was subscribed").isNull();
    assertThat(body(mail)).contains("小李，看这里：https://m.qunflow.example/m/");
    var shown = modules.get(Messages.class).find(1);
    assertThat(shown.message().receiver()).isEqualTo("application:5");
    assertThat(shown.body()).doesNotContain("m.qunflow.example");
    assertThat(sql.queryForList("SELECT * FROM message").toString())
        .as("the address is nowhere in the outbox")
        .doesNotContain("li@example.com");
  }

  @Test
  void aPersonFindsOnTheSheetWhomToWriteTo() throws Exception {
    order("application:6:passed", "application:6", "manual");
    order("application:7:passed", "application:7", "manual");

    var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    var sheet = modules.get(Sheet.class).findDue(Optional.of(MessagingWorld.TEA), today);

    assertThat(sheet).hasSize(1);
    var entry = sheet.get(0);
    assertThat(entry.message().receiver()).isEqualTo("小王 138 0000 0000");
    assertThat(entry.body()).startsWith("小王，看这里：https://m.qunflow.example/m/");
  }

  private int order(String key, String about, String channel) {
    return modules
        .get(Outbox.class)
        .enqueueToVisitor(
            new MessageOrder(
                key,
                about,
                MessagingWorld.TEA,
                MessageKind.REPLY,
                channel,
                Map.of("zh", new MessageText("有结果了", "{{nickname}}，看这里：{{link}}")),
                Map.of(),
                Optional.of(
                    new LinkTarget(LinkPurpose.APPLICATION, 5, clock.instant().plusSeconds(3600))),
                Instant.EPOCH));
  }

  private static String body(jakarta.mail.internet.MimeMessage mail) {
    try {
      var part = mail.getContent();
      while (part instanceof MimeMultipart parts) {
        part = parts.getBodyPart(0).getContent();
      }
      return part.toString();
    } catch (jakarta.mail.MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Two who applied; the third took it back. */
  private static final class Applicants implements Visitors {

    @Override
    public String prefix() {
      return "application:";
    }

    @Override
    public Map<String, Visitor> find(Collection<String> abouts) {
      var known = new HashMap<String, Visitor>();
      known.put("application:5", new Visitor("小李", "li@example.com"));
      known.put("application:6", new Visitor("小王", "138 0000 0000"));
      known.keySet().retainAll(abouts);
      return known;
    }
  }

  private static String attempt(jakarta.mail.internet.MimeMessage mail) {
    try {
      var header = mail.getHeader("X-Qunflow-Attempt");
      return header == null ? "" : header[0];
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private MemberId member(String nickname, String mail) {
    var member = people.member(nickname, Platform.WECHAT, "wx-" + nickname);
    if (mail != null) {
      modules.get(MemberService.class).recordFact(member, "email", mail, "form");
    }
    return member;
  }

  private void sendDue() {
    var channel = (NetworkChannel) modules.get(Channels.class).find("mail").orElseThrow();
    Claim claim;
    do {
      claim = modules.get(Dispatch.class).claim(channel, 100);
      for (var message : claim.messages()) {
        modules.get(Courier.class).deliver(channel, message, claim.lease());
      }
    } while (claim.looked() > 0);
  }

  private List<String> states() {
    return sql.queryForList(
        "SELECT CONCAT(state, CASE WHEN reason IS NULL THEN '' ELSE CONCAT(':', reason) END)"
            + " FROM message ORDER BY id",
        String.class);
  }
}
