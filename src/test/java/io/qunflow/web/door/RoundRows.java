package io.qunflow.web.door;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.lifecycle.questionnaire.Condition;
import io.qunflow.lifecycle.questionnaire.Option;
import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.QuestionKind;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.round.RoundOrder;
import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.operations.link.MemberLinks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A community of its own with a round that is open, and members with links. */
public final class RoundRows {

  private static final AtomicInteger COUNT = new AtomicInteger();

  public final CommunityKey community;
  public final long round;
  public final JdbcTemplate sql;
  private final PeopleRows people;
  private final ApplicationContext product;
  private final Instant until;

  public RoundRows(ApplicationContext product, String name, Questionnaire questionnaire) {
    this.product = product;
    var dataSource = product.getBean(DataSource.class);
    sql = new JdbcTemplate(dataSource);
    community = new CommunityKey("door-" + COUNT.incrementAndGet() + "-" + tail());
    people = new PeopleRows(dataSource, community);
    until = product.getBean(Clock.class).instant().plus(Duration.ofDays(7));
    try {
      product
          .getBean(CommunityService.class)
          .create(new NewCommunity(community.value(), name, "interest", "Asia/Shanghai", null));
      long id = product.getBean(Questionnaires.class).create(community, questionnaire, "admin");
      round =
          product
              .getBean(Rounds.class)
              .open(
                  new RoundOrder(
                      community,
                      id,
                      1,
                      Optional.empty(),
                      until,
                      Optional.empty(),
                      "inbox",
                      false,
                      "admin"));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  public MemberId member(String nickname) {
    return people.member(nickname, Platform.QQ, "1" + COUNT.incrementAndGet() + tail());
  }

  /** Takes answers from now on, of these. */
  public RoundRows sentTo(MemberId... members) {
    var ids = List.of(members).stream().map(MemberId::value).toList();
    try {
      product
          .getBean(Rounds.class)
          .send(
              round,
              new MemberSelect(
                  "SELECT id AS member_id FROM member WHERE id IN (:ids)", Map.of("ids", ids)));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  public String link(MemberId member) {
    return link(LinkPurpose.QUESTIONNAIRE, member, round);
  }

  public String link(LinkPurpose purpose, MemberId member, long object) {
    return product
        .getBean(MemberLinks.class)
        .link(purpose, member.value(), object, until)
        .getPath();
  }

  private static String tail() {
    return UUID.randomUUID().toString().substring(0, 4);
  }

  /** As in the sketch of the look. */
  public static Questionnaire sketch() {
    return new Questionnaire(
        "认识一下你",
        "zh",
        "",
        "下周一发结果，到时候群里见。",
        7,
        List.of(
            Question.of("industry", QuestionKind.SINGLE, "你现在从事哪个行业？")
                .withOptions(
                    List.of(
                        Option.of("sap", "SAP / ERP 实施"),
                        Option.of("shop", "电商平台开发"),
                        Option.of("java", "其他 Java 开发"),
                        Option.of("student", "暂未就业 / 学生")))
                .asRequired(),
            Question.of("wanted", QuestionKind.MULTIPLE, "你最想在这里得到什么？")
                .withGuidance("老成员「白菜」选了：知识、业务")
                .withOptions(
                    List.of(
                        Option.of("business", "业务：项目、合作"),
                        Option.of("knowledge", "知识：课程、答疑"),
                        Option.of("life", "生活：同城、聚会"),
                        new Option("other", "其他", true, false)))
                .withBounds(1, 2)
                .asRequired(),
            Question.of("years", QuestionKind.NUMBER, "做了几年？")
                .withBounds(0, 60)
                .shownIf(Condition.is("industry", "sap", "shop", "java")),
            Question.of("pace", QuestionKind.SCALE, "群里的节奏合适吗？").withBounds(1, 10).onPage(2),
            Question.of("since", QuestionKind.DATE, "哪天进的群？").onPage(2),
            Question.of("rated", QuestionKind.MATRIX, "下面几样各怎么样？")
                .withOptions(
                    List.of(
                        Option.of("good", "好"), Option.of("fair", "一般"), Option.of("poor", "差")))
                .withRows(List.of(Option.of("speed", "回答的速度"), Option.of("depth", "讨论的深度")))
                .onPage(2),
            Question.of("company", QuestionKind.SHORT_TEXT, "在哪家公司？").onPage(2),
            Question.of("wish", QuestionKind.LONG_TEXT, "还想说什么？").onPage(2)));
  }
}
