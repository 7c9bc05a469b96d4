package io.qunflow.process.admission;

import io.qunflow.membership.admission.Application;
import io.qunflow.membership.admission.Applications;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.operations.link.LinkTarget;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageOrder;
import io.qunflow.operations.messaging.Outbox;
import io.qunflow.operations.messaging.channel.ChannelSettings;
import io.qunflow.operations.messaging.template.Templates;
import io.qunflow.shared.BusinessException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells applicants how it stands (A2): by mail where they left an address and mail is set up, else
 * a person writes to them, from the daily sheet. The text says no more than that there is something
 * to see, and where.
 */
@Component
class ApplicantMessages {

  private static final Duration LINK_OPEN = Duration.ofDays(400);
  private static final String MAIL = "mail";
  private static final String BY_A_PERSON = "manual";

  private final Applications applications;
  private final Outbox outbox;
  private final Templates templates;
  private final ChannelSettings channels;

  ApplicantMessages(
      Applications applications, Outbox outbox, Templates templates, ChannelSettings channels) {
    this.applications = applications;
    this.outbox = outbox;
    this.templates = templates;
    this.channels = channels;
  }

  /** What happened to an application, and whether it is worth a person's time. */
  enum News {
    PASSED("application-passed", true),
    MORE_WANTED("application-more", true),
    REFUSED("application-refused", true),
    EXPIRED("application-expired", false);

    private final String template;
    private final boolean worthAPerson;

    News(String template, boolean worthAPerson) {
      this.template = template;
      this.worthAPerson = worthAPerson;
    }
  }

  /** Repeatable: the same news about the same state is ordered once. */
  void tell(long id, News news) throws BusinessException {
    var application = applications.find(id);
    var channel = channel(application, news);
    if (application.contact().isEmpty() || channel.isEmpty()) {
      return;
    }
    outbox.enqueueToVisitor(
        new MessageOrder(
            "%s:%s:%d"
                .formatted(application.about(), news.template, application.dueAt().toEpochMilli()),
            application.about(),
            application.community(),
            MessageKind.REPLY,
            channel.get(),
            templates.find(application.community(), news.template).texts(),
            Map.of(),
            Optional.of(
                new LinkTarget(
                    LinkPurpose.APPLICATION,
                    application.id(),
                    application.createdAt().plus(LINK_OPEN))),
            Instant.EPOCH));
  }

  private Optional<String> channel(Application application, News news) {
    if (application.contact().contains("@") && channels.isOn(application.community(), MAIL)) {
      return Optional.of(MAIL);
    }
    return Optional.of(BY_A_PERSON).filter(person -> news.worthAPerson);
  }
}
