package io.qunflow.honour.welfare;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.shared.BusinessException;
import io.qunflow.support.Modules;
import io.qunflow.support.SteppedClock;
import io.qunflow.support.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Communities with welfare rounds on real tables; ten in the morning of a Monday in Shanghai. */
final class WelfareWorld implements AutoCloseable {

  static final CommunityKey TEA = new CommunityKey("tea");

  final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-23T02:00:00Z"));
  final JdbcTemplate sql;
  final WelfareRounds rounds;
  final WelfareDesk desk;
  final WelfareClosing closing;

  /** Rounds that were settled or stopped, in order. */
  final List<WelfareSettled> settled = new ArrayList<>();

  final Modules modules;
  private final TestDatabase database;

  WelfareWorld(TestDatabase database, DataSource used) {
    this.database = database;
    sql = new JdbcTemplate(database.dataSource());
    modules =
        Modules.start(
            used,
            clock,
            List.of(new NoProcess()),
            "io.qunflow.community",
            "io.qunflow.membership.consent",
            "io.qunflow.operations.link",
            "io.qunflow.operations.messaging",
            "io.qunflow.honour.welfare");
    rounds = modules.get(WelfareRounds.class);
    desk = modules.get(WelfareDesk.class);
    closing = modules.get(WelfareClosing.class);
    modules.listen(WelfareSettled.class, settled::add);
  }

  void community(String key) {
    try {
      modules
          .get(CommunityService.class)
          .create(new NewCommunity(key, "茶友会", "interest", "Asia/Shanghai", null));
    } catch (BusinessException e) {
      throw new IllegalStateException(e);
    }
  }

  PeopleRows people(CommunityKey community) {
    return new PeopleRows(database.dataSource(), community);
  }

  MemberId member(String nickname) {
    return people(TEA).member(nickname, Platform.WECOM, "wm-" + nickname);
  }

  static NewWelfare cups(CommunityKey community, String key, int pieces, WelfareChoice choice) {
    return cups(community, key, pieces, choice, false, Optional.empty());
  }

  /** Drawn in the tea community. */
  static NewWelfare cups(String key, int pieces, boolean forLeft, Optional<WelfareCap> cap) {
    return cups(TEA, key, pieces, WelfareChoice.DRAW, forLeft, cap);
  }

  private static NewWelfare cups(
      CommunityKey community,
      String key,
      int pieces,
      WelfareChoice choice,
      boolean forLeft,
      Optional<WelfareCap> cap) {
    return new NewWelfare(
        key,
        community,
        Optional.empty(),
        "campaign:1",
        "发茶杯",
        "茶杯😀",
        Optional.of("山里茶厂"),
        pieces,
        choice,
        7,
        forLeft,
        cap,
        MessageKind.NOTICE,
        "inbox",
        Map.of("zh", new MessageText("", "{{nickname}}，你得到{{item}}")),
        "yunying");
  }

  static MemberSelect everybody(CommunityKey community) {
    return new MemberSelect(
        "SELECT id AS member_id FROM member WHERE community_key = :everybody",
        Map.of("everybody", community.value()));
  }

  /** Opened, chosen and told. */
  WelfareRound chosen(int pieces, WelfareChoice choice) throws BusinessException {
    var round =
        rounds.open(
            cups(
                TEA,
                "k" + sql.queryForObject("SELECT COUNT(*) FROM welfare", Long.class),
                pieces,
                choice),
            everybody(TEA));
    rounds.choose(round.id());
    rounds.tell(round.id());
    return rounds.find(round.id());
  }

  /** In the order of the choice. */
  List<MemberId> receivers(WelfareRound round) {
    return rounds.findReceivers(round, Optional.empty(), false, 0, 1_000).stream()
        .map(Receiver::member)
        .toList();
  }

  @Override
  public void close() {
    modules.close();
    database.close();
  }

  /** As if somebody had ended it by hand. */
  private static final class NoProcess implements WelfareProcess {

    @Override
    public void start(WelfareRound opened) {}

    @Override
    public boolean stop(WelfareRound round) {
      return false;
    }
  }
}
