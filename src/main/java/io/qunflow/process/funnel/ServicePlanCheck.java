package io.qunflow.process.funnel;

import io.qunflow.community.UnknownCommunityException;
import io.qunflow.funnel.stickiness.PlannedService;
import io.qunflow.funnel.stickiness.ServiceContacts;
import io.qunflow.funnel.stickiness.ServiceKind;
import io.qunflow.funnel.stickiness.ServicePlan;
import io.qunflow.funnel.stickiness.ServiceStep;
import io.qunflow.operations.messaging.Channel;
import io.qunflow.operations.messaging.Channels;
import io.qunflow.operations.messaging.Forecast;
import io.qunflow.operations.messaging.Forecasts;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageOrder;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.operations.messaging.channel.ChannelSettings;
import io.qunflow.operations.messaging.channel.EndpointView;
import io.qunflow.operations.messaging.template.TemplateText;
import io.qunflow.operations.messaging.template.Templates;
import io.qunflow.shared.BusinessException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What can be known of a service plan before it starts: whether its words can be said, and whether
 * its touches arrive (C4).
 */
@Component
class ServicePlanCheck {

  private static final int WEEK = 7;

  /** A plan gives no other values. */
  private static final Set<String> VARIABLES = Set.of("nickname", "community");

  private final Templates templates;
  private final ServiceAudiences audiences;
  private final Channels channels;
  private final ChannelSettings settings;
  private final Forecasts forecasts;
  private final Clock clock;

  ServicePlanCheck(
      Templates templates,
      ServiceAudiences audiences,
      Channels channels,
      ChannelSettings settings,
      Forecasts forecasts,
      Clock clock) {
    this.templates = templates;
    this.audiences = audiences;
    this.channels = channels;
    this.settings = settings;
    this.forecasts = forecasts;
    this.clock = clock;
  }

  /** Whether titles and texts can be filled in, in either language. */
  boolean isFine(ServiceStep one) {
    return Stream.of(one.title(), one.body(), one.titleEnglish(), one.bodyEnglish())
        .allMatch(this::isFine);
  }

  private boolean isFine(String text) {
    return text.isBlank()
        || templates.check(new MessageText("", text), MessageKind.MARKETING).isEmpty()
            && VARIABLES.containsAll(TemplateText.variables(text));
  }

  /** What the cap lets through in one week at the most, whichever day its time begins on. */
  static int allowedInAWeek(ServicePlan plan) {
    return plan.pushMost() * ((WEEK + plan.pushDays() - 1) / plan.pushDays());
  }

  TouchOutlook outlook(PlannedService planned) throws BusinessException {
    var plan = planned.plan();
    var first = plan.steps().stream().filter(one -> one.kind() == ServiceKind.TOUCH).findFirst();
    if (first.isEmpty()) {
      return TouchOutlook.NONE;
    }
    var now = clock.instant();
    var forecast =
        forecasts.of(
            order(planned, first.get()),
            ServiceContacts.reachable(audiences.members(planned)),
            now);
    return new TouchOutlook(isOpen(planned), forecast, overQuota(planned, forecast));
  }

  private boolean isOpen(PlannedService planned) {
    return channels
        .find(planned.plan().channel())
        .filter(Channel::forMembers)
        .filter(
            channel ->
                !channel.needsEndpoint() || settings.isOn(planned.community(), channel.key()))
        .isPresent();
  }

  private int overQuota(PlannedService planned, Forecast forecast)
      throws UnknownCommunityException {
    var plan = planned.plan();
    return settings.findAll(planned.community()).stream()
        .filter(one -> one.kind().key().equals(plan.channel()) && one.quota() > 0)
        .mapToInt(one -> over(one, plan, forecast.reached()))
        .max()
        .orElse(0);
  }

  private static int over(EndpointView one, ServicePlan plan, int receivers) {
    int over =
        one.kind().isQuotaOfReceiver()
            ? plan.count(ServiceKind.TOUCH) - one.quota()
            : (receivers + one.quota() - 1) / one.quota() - plan.returnDays();
    return Math.max(0, over);
  }

  private static MessageOrder order(PlannedService planned, ServiceStep first) {
    return new MessageOrder(
        "services:" + planned.id() + ":outlook",
        "services:" + planned.id(),
        planned.community(),
        MessageKind.MARKETING,
        planned.plan().channel(),
        Map.of("zh", new MessageText(first.title(), first.body())),
        Map.of(),
        Optional.empty(),
        Instant.EPOCH);
  }
}
