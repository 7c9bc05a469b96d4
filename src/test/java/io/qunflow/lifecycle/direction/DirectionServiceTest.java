package io.qunflow.lifecycle.direction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.CommunityType;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.Platform;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The tables of step 1 on the migrated schema, with names that need four bytes. */
@TestInstance(Lifecycle.PER_CLASS)
class DirectionServiceTest {

  /** Already the 2nd in Shanghai. */
  private static final Instant NOW = Instant.parse("2026-03-01T17:00:00Z");

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private TestDatabase database;
  private Modules modules;
  private CommunityService communities;
  private DirectionService directions;
  private AudienceService audiences;
  private TransactionStructureService structures;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeAll
  void start() {
    database = openDatabase();
    modules =
        Modules.start(
            database.dataSource(),
            Clock.fixed(NOW, ZoneOffset.UTC),
            "io.qunflow.community",
            "io.qunflow.lifecycle.direction");
    communities = modules.get(CommunityService.class);
    directions = modules.get(DirectionService.class);
    audiences = modules.get(AudienceService.class);
    structures = modules.get(TransactionStructureService.class);
  }

  @AfterAll
  void stop() {
    modules.close();
    database.close();
  }

  @Test
  void inheritsTheStructureWithinTheBusinessLine() throws Exception {
    var first = community("line-a1", "");
    var second = community("line-a2", "line-a1");
    var other = community("line-b", "");
    var structure =
        new TransactionStructure(
            List.of(
                new Party("会员😀", PartySide.EXTERNAL, "喝茶"),
                new Party("𠮷茶庄", PartySide.INTERNAL, "卖茶")),
            List.of(
                new Exchange("会员😀", "𠮷茶庄", ExchangeKind.MONEY, "年费"),
                new Exchange("𠮷茶庄", "会员😀", ExchangeKind.SERVICE, "")));

    structures.record(first, structure);

    assertThat(structures.findInherited(second)).contains(structure);
    assertThat(structures.findInherited(other)).isEmpty();
  }

  @Test
  void replacesTheStructureByItsNextVersion() throws Exception {
    var community = community("line-c", "");
    structures.record(community, structure("年费"));

    structures.record(community, structure("月费"));

    assertThat(structures.findInherited(community)).contains(structure("月费"));
  }

  @Test
  void writesNothingOfAnInconsistentStructure() throws Exception {
    var community = community("line-d", "");
    var broken =
        new TransactionStructure(
            structure("").parties(), List.of(new Exchange("会员", "谁", ExchangeKind.MONEY, "")));

    assertThatThrownBy(() -> structures.record(community, broken))
        .isInstanceOf(InconsistentStructureException.class)
        .hasMessageContaining("谁");
    assertThat(structures.findInherited(community)).isEmpty();
  }

  @Test
  void holdsOnlyADirectionWithoutAGap() throws Exception {
    var community = community("direction-a", "");
    assertThat(directions.recordDirection(community, 1, direction("一起成长")))
        .contains(DirectionGap.VAGUE_CARRIER);
    assertThat(directions.findDirection(community)).isEmpty();

    assertThat(directions.recordDirection(community, 1, direction("入门课😀"))).isEmpty();
    directions.recordDirection(community, 2, direction("待定"));

    assertThat(directions.findDirection(community)).contains(direction("入门课😀"));
    assertThat(directions.findPurposeEnd(community)).isEmpty();
  }

  @Test
  void keepsThePurposeWithTheDirectionThatHolds() throws Exception {
    var community = community("purpose-a", "");
    directions.recordDirection(community, 1, direction("入门课"));
    directions.recordDirection(community, 1, direction("待定"));

    directions.recordPurpose(community, Purpose.untilDay("内测", TODAY.plusDays(1)));

    assertThat(directions.findPurposeEnd(community)).contains(TODAY.plusDays(1));
    assertThat(directions.findDirection(community).orElseThrow().purpose())
        .contains(Purpose.untilDay("内测", TODAY.plusDays(1)));

    directions.recordPurpose(community, Purpose.untilReached("内测", "满 100 人"));

    assertThat(directions.findPurposeEnd(community)).isEmpty();
    assertThat(directions.findDirection(community).orElseThrow().purpose())
        .contains(Purpose.untilReached("内测", "满 100 人"));
  }

  @Test
  void refusesAPurposeThatEndsTodayWhereTheCommunityIs() throws Exception {
    var community = community("purpose-b", "");
    directions.recordDirection(community, 1, direction("入门课"));

    assertThatThrownBy(() -> directions.recordPurpose(community, Purpose.untilDay("内测", TODAY)))
        .isInstanceOf(PurposeOverException.class)
        .hasMessageContaining("2026-03-02");
    assertThat(directions.findDirection(community).orElseThrow().purpose()).isEmpty();
  }

  @Test
  void refusesAPurposeBeforeADirection() throws Exception {
    var community = community("purpose-c", "");

    assertThatThrownBy(() -> directions.recordPurpose(community, Purpose.ownBusiness("社群")))
        .hasMessageContaining("purpose-c");
  }

  @Test
  void splitsConflictingAudiencesIntoCommunitiesOfTheSameLine() throws Exception {
    var community = community("finance", "");
    audiences.recordAudiences(community, 1, List.of(STARTUPS, BANKS, READERS));

    var staying =
        audiences.split(community, List.of(new AudienceMove("城商行", "finance-banks", "银行同业会")));

    assertThat(staying).containsExactly(STARTUPS, READERS);
    assertThat(audiences.findAudiences(community)).containsExactly(STARTUPS, READERS);
    var created = communities.find(new CommunityKey("finance-banks"));
    assertThat(created.name()).isEqualTo("银行同业会");
    assertThat(created.line()).isEqualTo("finance");
    assertThat(created.type()).isEqualTo(CommunityType.KNOWLEDGE);
    assertThat(created.timeZone()).isEqualTo("Asia/Shanghai");
    assertThat(audiences.findAudiences(created.key())).containsExactly(BANKS);
  }

  @Test
  void refusesATakenKeyAndChangesNothing() throws Exception {
    var community = community("taken-a", "");
    community("taken-b", "");
    audiences.recordAudiences(community, 1, List.of(STARTUPS, BANKS, READERS));

    assertThatThrownBy(
            () ->
                audiences.split(
                    community,
                    List.of(
                        new AudienceMove("读者", "taken-new", "读者群"),
                        new AudienceMove("城商行", "taken-b", "银行群"))))
        .isInstanceOf(SplitRefusedException.class)
        .hasMessageContaining("taken-b");
    assertThat(audiences.findAudiences(community)).containsExactly(STARTUPS, BANKS, READERS);
    assertThat(communities.findAll()).noneMatch(c -> c.key().value().equals("taken-new"));
  }

  @Test
  void refusesAnAudienceNamedTwice() throws Exception {
    var community = community("twice", "");

    assertThatThrownBy(
            () -> audiences.recordAudiences(community, 1, List.of(STARTUPS, BANKS, STARTUPS)))
        .isInstanceOf(DuplicateAudienceException.class)
        .hasMessageContaining("初创公司");
    assertThat(audiences.findAudiences(community)).isEmpty();
  }

  @Test
  void designsAnImportedCommunity() throws Exception {
    var community = community("design-a", "");

    modules.get(DesignService.class).recordDesign(community, 1, design(Threshold.PRICE_YEARLY));

    assertThat(directions.findDesign(community)).contains(design(Threshold.PRICE_YEARLY));
    assertThat(communities.find(community).state()).isEqualTo(CommunityState.DESIGNED);
  }

  @Test
  void leavesAnOpenCommunityOpenWhenItIsDesignedAnew() throws Exception {
    var community = community("design-b", "");
    var designs = modules.get(DesignService.class);
    designs.recordDesign(community, 1, design(Threshold.PRICE_YEARLY));
    communities.changeState(community, CommunityState.OPEN);

    designs.recordDesign(
        community, 2, design(Threshold.IDENTITY_ALUMNI, Threshold.ACTION_QUESTIONNAIRE));

    assertThat(communities.find(community).state()).isEqualTo(CommunityState.OPEN);
    assertThat(directions.findDesign(community).orElseThrow().thresholds())
        .containsExactlyInAnyOrder(Threshold.IDENTITY_ALUMNI, Threshold.ACTION_QUESTIONNAIRE);
  }

  @Test
  void acceptsNoDesignWithoutAThreshold() {
    assertThatIllegalArgumentException().isThrownBy(() -> design()).withMessageContaining("门槛");
  }

  @Test
  void acceptsNoDesignWithoutAnyRight() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CommunityDesign.Rights("", " ", ""))
        .withMessageContaining("权益");
  }

  static final Audience STARTUPS = new Audience("初创公司", CoreBusiness.FUNDRAISER);
  static final Audience BANKS = new Audience("城商行", CoreBusiness.BANK);
  static final Audience READERS = new Audience("读者", CoreBusiness.CONSUMER);

  private CommunityKey community(String key, String line) throws Exception {
    return communities.create(new NewCommunity(key, key, "knowledge", "Asia/Shanghai", line)).key();
  }

  private static TransactionStructure structure(String detail) {
    return new TransactionStructure(
        List.of(
            new Party("会员", PartySide.EXTERNAL, "喝茶"), new Party("茶庄", PartySide.INTERNAL, "卖茶")),
        List.of(new Exchange("会员", "茶庄", ExchangeKind.MONEY, detail)));
  }

  private static Direction direction(String carrier) {
    return Direction.of(
        BusinessPosition.TRAFFIC,
        BusinessPhase.TRAINING,
        new ValuePath(CarrierKind.COURSE, carrier, "公开课后报名", ConversionEnd.LEAD_IN, "顾问推荐年费课"));
  }

  private static CommunityDesign design(Threshold... thresholds) {
    return new CommunityDesign(
        "好茶要分享",
        "都在喝岩茶",
        "一起喝懂岩茶😀",
        new CommunityDesign.Rights("每周茶课", "", "选茶答疑"),
        Set.of(thresholds),
        "年费 199 元",
        "不发广告",
        Platform.WECOM,
        "可以群发");
  }
}
