package io.qunflow.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.operations.messaging.channel.ChannelSettings;
import io.qunflow.operations.messaging.channel.EndpointView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/communities/{key}/channels")
@Tag(name = "Channels", description = "By which ways messages leave, and how much may still go")
@PreAuthorize("hasAnyRole('OPERATOR', 'AUDITOR', 'ADMIN')")
class ChannelsController {

  private final CommunityService communities;
  private final ChannelSettings settings;

  ChannelsController(CommunityService communities, ChannelSettings settings) {
    this.communities = communities;
    this.settings = settings;
  }

  /**
   * Addresses and secrets are never told.
   *
   * @param group of a robot; absent for a channel of the whole community
   * @param state on, off, or missing: nobody set it up
   * @param perMinute most a minute; absent without a limit
   * @param leftThisMinute absent without a limit
   * @param quota most in the period, or for each receiver; absent without a limit
   * @param period day or month, in the community's time zone; absent without a quota
   * @param perReceiver whether the quota is each receiver's
   * @param leftThisPeriod absent without a quota, and where it is each receiver's
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      String channel,
      Long group,
      String state,
      Integer perMinute,
      Integer leftThisMinute,
      Integer quota,
      String period,
      boolean perReceiver,
      Integer leftThisPeriod) {

    static Item of(EndpointView view) {
      var kind = view.kind();
      return new Item(
          kind.key(),
          view.group().orElse(null),
          view.isOn() ? "on" : view.configured() ? "off" : "missing",
          limit(view.perMinute()),
          view.leftThisMinute().orElse(null),
          limit(view.quota()),
          view.quota() == 0 ? null : kind.period().name().toLowerCase(Locale.ROOT),
          kind.isQuotaOfReceiver(),
          view.leftThisPeriod().orElse(null));
    }

    private static Integer limit(int most) {
      return most == 0 ? null : most;
    }
  }

  @GetMapping
  @Operation(
      summary = "The channels of a community, with what may still be sent",
      description = "Each robot once a group. A limit that was never saved is the channel's own.")
  List<Item> channels(@PathVariable String key) throws UnknownCommunityException {
    return settings.findAll(ApiKeys.community(key, communities)).stream().map(Item::of).toList();
  }
}
