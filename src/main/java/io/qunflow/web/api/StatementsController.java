package io.qunflow.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qunflow.activity.figure.HeadCounts;
import io.qunflow.activity.figure.InvalidHeadCountException;
import io.qunflow.activity.figure.InvalidStatementException;
import io.qunflow.activity.figure.NoiseLimits;
import io.qunflow.activity.figure.RecordedTalk;
import io.qunflow.activity.figure.Talk;
import io.qunflow.activity.figure.TalkLog;
import io.qunflow.activity.figure.UnknownTalkException;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.community.UnknownGroupException;
import io.qunflow.shared.Wording;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people state about a community where no file tells it. */
@RestController
@RequestMapping("/api/v1/communities/{key}")
@Tag(name = "Health", description = "The agreed standard and the state of a community")
class StatementsController {

  private static final int MOST_TALKS = 1000;

  private final HeadCounts headCounts;
  private final NoiseLimits noiseLimits;
  private final TalkLog talks;
  private final CommunityService communities;
  private final Clock clock;

  StatementsController(
      HeadCounts headCounts,
      NoiseLimits noiseLimits,
      TalkLog talks,
      CommunityService communities,
      Clock clock) {
    this.headCounts = headCounts;
    this.noiseLimits = noiseLimits;
    this.talks = talks;
    this.communities = communities;
    this.clock = clock;
  }

  /**
   * @param members our own people and bots not counted
   * @param at null for now
   */
  record HeadCount(Integer members, Moment at) {}

  record NoiseLimit(Integer messagesADay) {}

  record HeldTalk(String kind, String title, String group, Moment startsAt, Moment endsAt) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record KnownTalk(
      String key, String kind, String title, String group, Instant startsAt, Instant endsAt) {

    static KnownTalk of(RecordedTalk recorded) {
      var talk = recorded.talk();
      return new KnownTalk(
          talk.key(), talk.kind(), talk.title(), talk.groupKey(), talk.startsAt(), talk.endsAt());
    }
  }

  @PutMapping("/groups/{group}/head-counts")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Records how many are in a group",
      description =
          "members: our own people and bots not counted. at: without it, now. Holds until a later"
              + " count or snapshot; repeating it changes nothing.")
  @ApiResponse(responseCode = "422", description = "errors names each wrong field")
  void recordHeadCount(
      @PathVariable String key,
      @PathVariable String group,
      @RequestBody HeadCount given,
      Principal principal)
      throws UnknownCommunityException,
          UnknownGroupException,
          InvalidHeadCountException,
          InvalidStatementException {
    var community = ApiKeys.community(key, communities);
    if (given.members() == null) {
      throw new InvalidStatementException(
          Map.of(
              "members",
              Wording.of(
                  "人数（members）要写，自己人和机器人不算",
                  "The number of people (members) is missing; your own people and bots do not count")));
    }
    var at =
        given.at() == null ? clock.instant() : given.at().at(ApiKeys.zone(community, communities));
    headCounts.record(community, group, at, given.members(), principal.getName());
  }

  @GetMapping("/noise-limit")
  @Operation(summary = "From how many messages a day on it is noise", description = "999 at first.")
  NoiseLimit noiseLimit(@PathVariable String key) throws UnknownCommunityException {
    return new NoiseLimit(noiseLimits.find(ApiKeys.community(key, communities)));
  }

  @PutMapping("/noise-limit")
  @Operation(
      summary = "Sets from how many messages a day on it is noise",
      description = "messagesADay: 1 to 1,000,000. Past weeks are counted anew.")
  @ApiResponse(responseCode = "422", description = "errors names each wrong field")
  NoiseLimit setNoiseLimit(@PathVariable String key, @RequestBody NoiseLimit given)
      throws UnknownCommunityException, InvalidStatementException {
    var community = ApiKeys.community(key, communities);
    noiseLimits.set(community, given.messagesADay() == null ? 0 : given.messagesADay());
    return new NoiseLimit(noiseLimits.find(community));
  }

  @GetMapping("/talks")
  @Operation(
      summary = "Topics and discussions on record, the latest first",
      description = "size is at most 1000. group is left out for any group.")
  List<KnownTalk> talks(@PathVariable String key, @RequestParam(defaultValue = "100") int size)
      throws UnknownCommunityException, InvalidPageException {
    var community = ApiKeys.community(key, communities);
    InvalidPageException.check(0, size, MOST_TALKS);
    return talks.findLatest(community, size).stream().map(KnownTalk::of).toList();
  }

  @DeleteMapping("/talks/{talk}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Forgets a topic or discussion",
      description = "The figures of its week are counted anew.")
  @ApiResponse(responseCode = "404", description = "UNKNOWN_TALK: none under this key")
  void removeTalk(@PathVariable String key, @PathVariable String talk)
      throws UnknownCommunityException, UnknownTalkException {
    talks.remove(ApiKeys.community(key, communities), talk);
  }

  @PutMapping("/talks/{talk}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Records a topic or discussion that was held",
      description =
          "kind: topic or discussion. group: key of a group; without it, any. Who writes between"
              + " startsAt and endsAt takes part. The same key again replaces it.")
  @ApiResponse(responseCode = "422", description = "errors names each wrong field")
  void recordTalk(@PathVariable String key, @PathVariable String talk, @RequestBody HeldTalk given)
      throws UnknownCommunityException, UnknownGroupException, InvalidStatementException {
    var community = ApiKeys.community(key, communities);
    var zone = ApiKeys.zone(community, communities);
    talks.record(
        community,
        new Talk(
            talk,
            given.kind(),
            given.title(),
            given.group(),
            Moment.at(given.startsAt(), zone),
            Moment.at(given.endsAt(), zone)));
  }
}
