package io.qunflow.honour.award;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.operations.messaging.Channel;
import io.qunflow.operations.messaging.Channels;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rounds of awards of communities, one open at a time in each (H2). */
@Service
public class AwardRounds {

  private static final int MOST_TITLE = 120;

  private final AwardMapper awards;
  private final CommunityService communities;
  private final Channels channels;
  private final ObjectProvider<AwardProcess> process;
  private final Clock clock;

  AwardRounds(
      AwardMapper awards,
      CommunityService communities,
      Channels channels,
      ObjectProvider<AwardProcess> process,
      Clock clock) {
    this.awards = awards;
    this.communities = communities;
    this.channels = channels;
    this.process = process;
    this.clock = clock;
  }

  /**
   * Opens a round and starts its process; of an origin that has one already neither.
   *
   * @throws AwardRefusedException if one is open, or the order is wrong
   */
  @Transactional
  public AwardRound hold(AwardOrder order) throws UnknownCommunityException, AwardRefusedException {
    var known = known(order);
    if (known.isPresent()) {
      return known.get();
    }
    var round = open(order);
    process.getObject().start(round);
    return round;
  }

  /**
   * Opens a round whose process the caller runs. Who asked before with the same origin gets the
   * round it got then.
   *
   * @throws AwardRefusedException if one is open, or the order is wrong
   */
  @Transactional
  public AwardRound open(AwardOrder order) throws UnknownCommunityException, AwardRefusedException {
    var known = known(order);
    if (known.isPresent()) {
      return known.get();
    }
    check(order);
    var hindrance = hindrance(order.community(), order.days());
    if (hindrance.isPresent()) {
      throw new AwardRefusedException(hindrance.get());
    }
    var period = period(order.community(), order.days());
    var made = new AwardMapper.Made();
    try {
      awards.insert(
          made,
          order,
          AwardRow.kept(order.awards()),
          order.title().strip(),
          order.origin().orElse(null),
          period.from(),
          period.until(),
          clock.instant());
    } catch (DuplicateKeyException e) {
      throw refused(
          Wording.of("刚刚有人开始了一轮评奖，先评完它", "Somebody has just opened a round; finish that first"));
    }
    return awards.find(made.id).orElseThrow().toRound();
  }

  /** Why no round can be held there now; empty if one can. */
  @Transactional(readOnly = true)
  public Optional<Wording> hindrance(CommunityKey community, Optional<Integer> days)
      throws UnknownCommunityException {
    if (communities.find(community).state() == CommunityState.RETIRED) {
      return Optional.of(Wording.of("社群已经停运", "The community is retired"));
    }
    var open = awards.findOpen(community);
    if (open.isPresent()) {
      return Optional.of(
          Wording.of(
              "上一轮评奖“%s”还没有评完，先评完它，或者叫停",
              "The last round of awards, “%s”, is not over; finish or stop it first",
              open.get().title()));
    }
    try {
      period(community, days);
      return Optional.empty();
    } catch (AwardRefusedException e) {
      return Optional.of(e.wording());
    }
  }

  /** Over which days a round would measure if it were opened now. */
  @Transactional(readOnly = true)
  public AwardPeriod period(CommunityKey community, Optional<Integer> days)
      throws UnknownCommunityException, AwardRefusedException {
    var zone = ZoneId.of(communities.find(community).timeZone());
    return AwardPeriod.before(
        LocalDate.now(clock.withZone(zone)),
        days,
        Optional.ofNullable(awards.findLastDay(community)));
  }

  @Transactional(readOnly = true)
  public AwardRound find(long id) throws UnknownAwardRoundException {
    return awards
        .find(id)
        .map(AwardRow::toRound)
        .orElseThrow(() -> new UnknownAwardRoundException(id));
  }

  /** The round that was opened for this. */
  @Transactional(readOnly = true)
  public Optional<AwardRound> findByOrigin(String origin) {
    return awards.findByOrigin(origin).map(AwardRow::toRound);
  }

  /** Latest first, at most so many. */
  @Transactional(readOnly = true)
  public List<AwardRound> findLatest(CommunityKey community, int most) {
    return awards.findLatest(community, most).stream().map(AwardRow::toRound).toList();
  }

  /** Channels by which groups can hear of it, by key. */
  public List<String> channels() {
    return channels.findAll().stream().filter(Channel::forGroups).map(Channel::key).toList();
  }

  private Optional<AwardRound> known(AwardOrder order) {
    return order.origin().flatMap(awards::findByOrigin).map(AwardRow::toRound);
  }

  private void check(AwardOrder order) throws AwardRefusedException {
    var title = order.title() == null ? "" : order.title().strip();
    if (title.isEmpty() || title.length() > MOST_TITLE) {
      throw refused(Wording.of("名称要有 1 到 %d 个字符", "The title has 1 to %d characters", MOST_TITLE));
    }
    if (order.awards().isEmpty() || new HashSet<>(order.awards()).size() < order.awards().size()) {
      throw refused(Wording.of("请选择评哪些奖，每个奖一次", "Choose the awards, each once"));
    }
    if (order.most() < 1 || order.most() > AwardOrder.MOST_HONOURED) {
      throw refused(
          Wording.of(
              "每个奖评 1 到 %d 位", "1 to %d are honoured for each award", AwardOrder.MOST_HONOURED));
    }
    var days = order.days().orElse(1);
    if (days < 1 || days > AwardOrder.MOST_DAYS) {
      throw refused(Wording.of("评最近 1 到 %d 天", "The last 1 to %d days", AwardOrder.MOST_DAYS));
    }
    if (channels.find(order.channel()).filter(Channel::forGroups).isEmpty()) {
      throw refused(
          Wording.of("渠道 %s 不能发到群里", "The channel %s does not reach groups", order.channel()));
    }
  }

  private static AwardRefusedException refused(Wording why) {
    return new AwardRefusedException(why);
  }
}
