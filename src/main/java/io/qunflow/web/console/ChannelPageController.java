package io.qunflow.web.console;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.Group;
import io.qunflow.community.GroupService;
import io.qunflow.community.Platform;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.operations.messaging.ChannelException;
import io.qunflow.operations.messaging.channel.ChannelKind;
import io.qunflow.operations.messaging.channel.ChannelSettings;
import io.qunflow.operations.messaging.channel.ChannelTrial;
import io.qunflow.operations.messaging.channel.EndpointForm;
import io.qunflow.operations.messaging.channel.EndpointView;
import io.qunflow.operations.messaging.channel.InvalidEndpointException;
import io.qunflow.operations.messaging.channel.UnknownChannelException;
import io.qunflow.operations.messaging.incoming.IncomingWebhooks;
import io.qunflow.operations.messaging.incoming.WebhookSources;
import io.qunflow.web.Said;
import java.security.Principal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How messages of a community leave (消息渠道), and who may report something to it. */
@Controller
class ChannelPageController {

  private static final int LATEST = 20;

  private final CommunityService communities;
  private final GroupService groups;
  private final ChannelSettings settings;
  private final ChannelTrial trial;
  private final WebhookSources sources;
  private final IncomingWebhooks incoming;
  private final Words words;

  ChannelPageController(
      CommunityService communities,
      GroupService groups,
      ChannelSettings settings,
      ChannelTrial trial,
      WebhookSources sources,
      IncomingWebhooks incoming,
      Words words) {
    this.communities = communities;
    this.groups = groups;
    this.settings = settings;
    this.trial = trial;
    this.sources = sources;
    this.incoming = incoming;
    this.words = words;
  }

  /** A group with the robots it can have. */
  record Robots(Group group, List<ChannelRow> rows) {}

  /** A report that came in. */
  record Report(String when, String source, String type, Long member, String text) {}

  @ForMemberReaders
  @GetMapping("/communities/{key}/channels")
  String show(@PathVariable CommunityKey key, Model model) throws UnknownCommunityException {
    return page(communities.find(key), "", Map.of(), Map.of(), model);
  }

  @ForAdmins
  @PostMapping("/communities/{key}/channels/{channel}")
  String save(
      @PathVariable CommunityKey key,
      @PathVariable String channel,
      @RequestParam(required = false) Long group,
      @RequestParam Map<String, String> typed,
      Principal person,
      Model model,
      RedirectAttributes next)
      throws UnknownCommunityException, UnknownChannelException {
    var community = communities.find(key);
    var wrong = new LinkedHashMap<String, String>();
    var form =
        new EndpointForm(
            typed.containsKey("enabled"),
            typed,
            number(typed, "perMinute", wrong),
            number(typed, "quota", wrong));
    if (wrong.isEmpty()) {
      try {
        settings.save(key, channel, Optional.ofNullable(group), form, person.getName());
        next.addFlashAttribute(
            "done", words.say("channels.saved", words.say("channel." + channel)));
        return "redirect:/communities/" + key + "/channels";
      } catch (InvalidEndpointException e) {
        wrong.putAll(Said.of(e.errors()));
      }
    }
    var anchor = channel + (group == null ? "" : "-" + group);
    return page(community, anchor, withoutSecrets(channel, typed), wrong, model);
  }

  @ForAdmins
  @PostMapping("/communities/{key}/channels/{channel}/trial")
  String attempt(
      @PathVariable CommunityKey key,
      @PathVariable String channel,
      @RequestParam(required = false) Long group,
      @RequestParam(defaultValue = "") String address,
      RedirectAttributes next)
      throws UnknownCommunityException, UnknownChannelException {
    try {
      trial.send(key, channel, Optional.ofNullable(group), address.strip());
      next.addFlashAttribute("done", words.say("channels.trial.sent"));
    } catch (ChannelException e) {
      next.addFlashAttribute(
          "refused",
          words.say(
              "channels.trial.failed",
              words.sayOr(
                  "channels.reason." + e.reason(), words.say("message.reason." + e.reason())),
              e.getMessage() == null ? "" : e.getMessage()));
    }
    return "redirect:/communities/" + key + "/channels";
  }

  private static Map<String, String> withoutSecrets(String channel, Map<String, String> typed) {
    var shown = new HashMap<>(typed);
    ChannelKind.find(channel)
        .ifPresent(
            kind ->
                kind.fields().stream()
                    .filter(field -> field.secret())
                    .forEach(field -> shown.remove(field.name())));
    return shown;
  }

  private Integer number(Map<String, String> typed, String field, Map<String, String> wrong) {
    var text = typed.getOrDefault(field, "").strip();
    if (text.isEmpty()) {
      return null;
    }
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      wrong.put(field, words.say("channels.wrong.number"));
      return null;
    }
  }

  private String page(
      Community community,
      String at,
      Map<String, String> typed,
      Map<String, String> wrong,
      Model model)
      throws UnknownCommunityException {
    var rows =
        settings.findAll(community.key()).stream()
            .map(view -> new ChannelRow(view, Map.of(), Map.of()))
            .map(row -> row.anchor().equals(at) ? new ChannelRow(row.view(), typed, wrong) : row)
            .toList();
    model.addAttribute("community", community);
    model.addAttribute("sealing", settings.isSealing());
    model.addAttribute("rows", rows.stream().filter(r -> r.view().group().isEmpty()).toList());
    model.addAttribute("robots", robots(community.key(), rows));
    model.addAttribute("sources", sources.findAll(community.key()));
    model.addAttribute("reports", reports(community));
    return "console/channels";
  }

  private List<Robots> robots(CommunityKey key, List<ChannelRow> rows) {
    var byGroup =
        rows.stream()
            .filter(row -> row.view().group().isPresent())
            .collect(Collectors.groupingBy(row -> row.view().group().get()));
    var all = new ArrayList<Robots>();
    for (var group : groups.findAll(key)) {
      all.add(
          new Robots(
              group,
              byGroup.getOrDefault(group.id(), List.of()).stream()
                  .filter(row -> isPossible(group.platform(), row.view()))
                  .toList()));
    }
    return all;
  }

  /** Nothing can post into groups of WeChat and QQ; what was set up once is always shown. */
  private static boolean isPossible(Platform platform, EndpointView view) {
    return view.configured()
        || switch (platform) {
          case WECOM -> view.kind() == ChannelKind.WECOM_ROBOT;
          case WECHAT, QQ -> false;
          case IRC, OTHER -> view.kind() != ChannelKind.WECOM_ROBOT;
        };
  }

  private List<Report> reports(Community community) {
    var zone = ZoneId.of(community.timeZone());
    return incoming.findLatest(community.key(), LATEST).stream()
        .map(
            one ->
                new Report(
                    words.exactly(one.at(), zone),
                    one.source(),
                    one.type(),
                    one.member().map(member -> member.value()).orElse(null),
                    one.text()))
        .toList();
  }
}
