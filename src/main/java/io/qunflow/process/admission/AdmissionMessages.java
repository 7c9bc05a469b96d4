package io.qunflow.process.admission;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.membership.admission.AdmissionDesk;
import io.qunflow.membership.admission.Application;
import io.qunflow.membership.admission.Door;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.operations.link.LinkTarget;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageOrder;
import io.qunflow.operations.messaging.Outbox;
import io.qunflow.operations.messaging.template.Templates;
import io.qunflow.shared.BusinessException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The welcome package (A2): profile link, notice and welfare lie in the new member's inbox at once,
 * and somebody welcomes them in person, from the daily sheet.
 */
@Component
class AdmissionMessages {

  private static final Duration LINK_OPEN = Duration.ofDays(365);
  private static final String INBOX = "inbox";
  private static final String BY_A_PERSON = "manual";

  private final Outbox outbox;
  private final Templates templates;
  private final AdmissionDesk desk;
  private final CommunityService communities;
  private final Clock clock;

  AdmissionMessages(
      Outbox outbox,
      Templates templates,
      AdmissionDesk desk,
      CommunityService communities,
      Clock clock) {
    this.outbox = outbox;
    this.templates = templates;
    this.desk = desk;
    this.communities = communities;
    this.clock = clock;
  }

  /** Repeatable: each message is ordered once. */
  void welcome(Application application) throws BusinessException {
    var member = application.member().orElseThrow();
    var community = application.community();
    communities.find(community);
    send(application, member, "welcome", INBOX, Map.of());
    send(application, member, "welcome", BY_A_PERSON, Map.of());
    var door = desk.door(community);
    var rules = door.map(known -> known.design().innerRules()).orElse("");
    if (!rules.isBlank()) {
      send(application, member, "welcome-notice", INBOX, Map.of("detail", rules));
    }
    var welfare = door.map(Door::terms).orElse(desk.terms(community)).welfare();
    if (!welfare.isBlank()) {
      send(application, member, "welcome-welfare", INBOX, Map.of("detail", welfare));
    }
  }

  private void send(
      Application application,
      MemberId member,
      String template,
      String channel,
      Map<String, String> values)
      throws BusinessException {
    CommunityKey community = application.community();
    outbox.enqueue(
        new MessageOrder(
            "application:%d:%s:%s".formatted(application.id(), template, channel),
            application.about(),
            community,
            MessageKind.WELCOME,
            channel,
            templates.find(community, template).texts(),
            values,
            Optional.of(new LinkTarget(LinkPurpose.HOME, 0, clock.instant().plus(LINK_OPEN))),
            Instant.EPOCH),
        member);
  }
}
