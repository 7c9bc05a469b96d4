package io.qunflow.operations.messaging;

import io.qunflow.community.MemberId;
import io.qunflow.operations.link.GroupLink;
import io.qunflow.operations.link.GroupLinkPurpose;
import io.qunflow.operations.link.GroupLinks;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.operations.link.LinkTarget;
import io.qunflow.operations.link.MemberLinks;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Fills in what a message says to its receiver: texts, links, address. */
@Component
class Filling {

  private static final Duration OPT_OUT_OPENS = Duration.ofDays(180);

  private final MemberLinks memberLinks;
  private final GroupLinks groupLinks;
  private final Reach reach;
  private final ObjectProvider<LiveValues> live;

  Filling(
      MemberLinks memberLinks,
      GroupLinks groupLinks,
      Reach reach,
      ObjectProvider<LiveValues> live) {
    this.memberLinks = memberLinks;
    this.groupLinks = groupLinks;
    this.reach = reach;
    this.live = live;
  }

  List<OutgoingMessage> fill(Channel channel, List<Candidate> candidates, Instant now) {
    var links = links(candidates);
    var optOuts =
        memberLinks.links(
            LinkPurpose.OPT_OUT,
            candidates.stream()
                .map(Candidate::member)
                .flatMap(Optional::stream)
                .map(MemberId::value)
                .distinct()
                .toList(),
            0,
            now.plus(OPT_OUT_OPENS));
    var reached = reach.find(channel, candidates);
    return candidates.stream()
        .map(
            candidate -> {
              var link = Optional.ofNullable(links.get(candidate.id()));
              var text = textNow(candidate, link);
              return new OutgoingMessage(
                  candidate.id(),
                  candidate.messageKey(),
                  candidate.row().attempts() + 1,
                  candidate.order().community(),
                  candidate.order().kind(),
                  candidate.member(),
                  candidate.group(),
                  reached.address(candidate).orElse(""),
                  text.subject(),
                  text.body(),
                  link,
                  candidate.member().map(member -> optOuts.get(member.value())),
                  settings(reached.endpoint(candidate)),
                  candidate.language());
            })
        .toList();
  }

  /** As the receiver reads it if it goes out now. */
  MessageText textNow(Candidate candidate, Optional<URI> link) {
    var changing = new HashMap<String, String>();
    if (candidate.group().isPresent()) {
      live.forEach(
          values -> changing.putAll(values.find(candidate.order().about(), candidate.language())));
    }
    return text(candidate, link, changing);
  }

  /** As the receiver read it, without what was true at that moment only. */
  MessageText text(Candidate candidate, Optional<URI> link) {
    return text(candidate, link, Map.of());
  }

  private static MessageText text(
      Candidate candidate, Optional<URI> link, Map<String, String> changing) {
    return candidate.order().fill(candidate.language(), candidate.name(), link, changing);
  }

  /** The link of each message that has one, by its id. */
  Map<Long, URI> links(List<Candidate> candidates) {
    Map<LinkTarget, List<Candidate>> personal =
        candidates.stream()
            .filter(c -> c.group().isEmpty() && c.order().link().isPresent())
            .collect(Collectors.groupingBy(c -> c.order().link().orElseThrow()));
    var found = new HashMap<Long, URI>();
    personal.forEach(
        (target, receivers) -> {
          if (!target.purpose().isOfMember()) {
            var link = memberLinks.link(target.purpose(), target.object(), 0, target.expiresAt());
            receivers.forEach(c -> found.put(c.id(), link));
            return;
          }
          var ids = receivers.stream().map(c -> c.row().member().value()).distinct().toList();
          var made = memberLinks.links(target.purpose(), ids, target.object(), target.expiresAt());
          receivers.forEach(c -> found.put(c.id(), made.get(c.row().member().value())));
        });
    var toGroups = new ArrayList<>(candidates);
    toGroups.removeIf(c -> c.group().isEmpty() || c.order().link().isEmpty());
    toGroups.forEach(c -> groupLink(c).ifPresent(link -> found.put(c.id(), link.address())));
    return found;
  }

  /** The link to post into the group, if one was made already. */
  Optional<URI> knownGroupLink(Candidate candidate) {
    return candidate
        .order()
        .link()
        .flatMap(
            target ->
                purpose(target.purpose())
                    .flatMap(
                        purpose ->
                            groupLinks.find(
                                candidate.order().community(), purpose, target.object())))
        .map(GroupLink::address);
  }

  /** The same for all groups of the community; made if nobody made it yet. */
  private Optional<GroupLink> groupLink(Candidate candidate) {
    var target = candidate.order().link().orElseThrow();
    return purpose(target.purpose())
        .map(
            purpose ->
                groupLinks
                    .find(candidate.order().community(), purpose, target.object())
                    .orElseGet(
                        () ->
                            groupLinks.open(
                                candidate.order().community(),
                                purpose,
                                target.object(),
                                target.expiresAt())));
  }

  /** What can be linked to for everybody in a group. */
  static Optional<GroupLinkPurpose> purpose(LinkPurpose purpose) {
    return switch (purpose) {
      case QUESTIONNAIRE -> Optional.of(GroupLinkPurpose.QUESTIONNAIRE);
      case APPLICATION -> Optional.of(GroupLinkPurpose.APPLICATION);
      case CHECK_IN -> Optional.of(GroupLinkPurpose.CHECK_IN);
      case PUBLIC_CLASS -> Optional.of(GroupLinkPurpose.PUBLIC_CLASS);
      case HOME, TASK, OPT_OUT, CASE -> Optional.empty();
    };
  }

  private static Map<String, String> settings(Optional<Endpoint> endpoint) {
    var settings = new HashMap<String, String>();
    endpoint.ifPresent(
        known -> {
          settings.putAll(known.settings());
          settings.put("address", known.address());
        });
    return settings;
  }
}
