package io.qunflow.web.api;

import static org.hamcrest.Matchers.closeTo;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.qunflow.community.AccountLinks;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.funnel.content.MemberSource;
import io.qunflow.funnel.content.MemberSources;
import io.qunflow.funnel.content.Reach;
import io.qunflow.funnel.content.SourceChannel;
import io.qunflow.funnel.figure.BesideFigures;
import io.qunflow.funnel.figure.DeliveryPlan;
import io.qunflow.funnel.figure.FunnelFigures;
import io.qunflow.funnel.figure.NewDelivery;
import io.qunflow.funnel.figure.NewIndirect;
import io.qunflow.funnel.figure.ReferenceImport;
import io.qunflow.funnel.figure.StatedFigures;
import io.qunflow.funnel.offering.NewOffering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.pain.ReasonsNotToBuy;
import io.qunflow.funnel.promotion.PromotionProcess;
import io.qunflow.funnel.publicclass.Buyers;
import io.qunflow.funnel.publicclass.CallDesk;
import io.qunflow.funnel.sale.GroupBuyProcess;
import io.qunflow.process.FunnelRunningException;
import io.qunflow.process.MarketingFunnels;
import io.qunflow.process.WhyNots;
import io.qunflow.support.Modules;
import io.qunflow.support.SteppedClock;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The funnel over REST, from orders in the tables to the worked example (F7). */
class FunnelApiTest {

  private static final String HOME = "/api/v1/communities/tea/funnel";
  private static final CommunityKey TEA = new CommunityKey("tea");

  private final MarketingFunnels funnels = mock(MarketingFunnels.class);
  private TestDatabase database;
  private Modules modules;
  private MockMvc http;
  private JdbcTemplate sql;
  private long offering;
  private long first;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void fourHundredMembersAndElevenOrders() throws Exception {
    database = openDatabase();
    modules =
        Modules.start(
            database.dataSource(),
            new SteppedClock(Instant.parse("2026-11-22T04:00:00Z")),
            List.of(
                new WhyNots(new JdbcTemplate(database.dataSource())),
                mock(PromotionProcess.class),
                mock(GroupBuyProcess.class),
                mock(Buyers.class),
                mock(CallDesk.class)),
            "io.qunflow.community",
            "io.qunflow.membership.consent",
            "io.qunflow.membership.segment",
            "io.qunflow.operations.link",
            "io.qunflow.operations.messaging",
            "io.qunflow.operations.wave",
            "io.qunflow.funnel.lead",
            "io.qunflow.funnel.publicclass",
            "io.qunflow.funnel.offering",
            "io.qunflow.funnel.promotion",
            "io.qunflow.funnel.sale",
            "io.qunflow.funnel.content",
            "io.qunflow.funnel.figure",
            "io.qunflow.process.funnel.reading");
    var communities = modules.get(CommunityService.class);
    communities.create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    sql = new JdbcTemplate(database.dataSource());
    var rows = new PeopleRows(database.dataSource(), TEA);
    for (int i = 0; i < 400; i++) {
      var member = rows.member("m" + i, Platform.WECOM, "a" + i);
      first = i == 0 ? member.value() : first;
    }
    rows.member("自己人", Platform.WECOM, "staff");
    sql.update("UPDATE account SET staff = TRUE WHERE name = 'staff'");
    offering =
        modules
            .get(Offerings.class)
            .create(
                TEA,
                new NewOffering("camp", "7 天训练营", "main_profit", 580_000L, 100_000L, 500, 300),
                "yunying")
            .id();
    for (int i = 0; i < 11; i++) {
      order(i, "PAID", 580_000, 0);
    }
    http =
        MockMvcBuilders.standaloneSetup(
                new FunnelController(
                    communities,
                    modules.get(Offerings.class),
                    modules.get(FunnelFigures.class),
                    modules.get(BesideFigures.class),
                    funnels,
                    modules.get(ReasonsNotToBuy.class)),
                new FunnelSliceController(
                    communities, modules.get(Offerings.class), modules.get(FunnelFigures.class)),
                new FunnelReferenceController(communities, modules.get(ReferenceImport.class)))
            .setControllerAdvice(new ApiErrors())
            .setMessageConverters(ProductJson.converters())
            .build();
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }

  private void order(int member, String state, long paid, long refunded) {
    sql.update(
        "INSERT INTO sale_order (community_key, offering_id, member_id, source, external_id, state,"
            + " price_minor, valid_price_minor, cost_minor, commission_bp, reward_bp, paid_minor,"
            + " refunded_minor, flags, flags_open, ordered_at_ms, paid_at_ms, recorded_by,"
            + " recorded_at_ms) VALUES ('tea', ?, ?, 's', ?, ?, 580000, 580000, 100000, 500, 300, ?,"
            + " ?, '', FALSE, 1000, 2000, 'yunying', 0)",
        offering,
        first + member,
        "o" + member,
        state,
        paid,
        refunded);
  }

  private long another() throws Exception {
    return modules
        .get(Offerings.class)
        .create(TEA, new NewOffering("next", "进阶班", "main_profit", 100_000L, 1L, 0, 0), "yunying")
        .id();
  }

  /** Paid at the moment it was ordered. */
  private void next(long other, int member, String state, long refunded, long at) {
    sql.update(
        "INSERT INTO sale_order (community_key, offering_id, member_id, source, external_id, state,"
            + " price_minor, valid_price_minor, cost_minor, commission_bp, reward_bp, paid_minor,"
            + " refunded_minor, flags, flags_open, ordered_at_ms, paid_at_ms, recorded_by,"
            + " recorded_at_ms) VALUES ('tea', ?, ?, 'n', ?, ?, 100000, 100000, 1, 0, 0, 100000, ?, '',"
            + " FALSE, ?, ?, 'yunying', 0)",
        other,
        member < 0 ? null : first + member,
        "n" + member + "-" + at,
        state,
        refunded,
        at,
        at);
  }

  /** 120 registered, of whom 70 were there. */
  private void aClass() {
    sql.update(
        "INSERT INTO public_class (id, community_key, offering_id, wave_key, state, title, about,"
            + " content_owner, teacher_answers, content_percent, pay_reason, what_follows, again_why,"
            + " meeting_url, replay_url, channel, to_groups, last_place, no_attendance, rating_note,"
            + " opened_by, created_at_ms) VALUES (1, 'tea', ?, '', 'HELD', '公开课', '', 'TEACHER', 'YES',"
            + " 80, 'TIME_LIMIT', '', '', '', '', 'manual', FALSE, 120, '', '', 'yunying', 0)",
        offering);
    for (int i = 0; i < 120; i++) {
      sql.update(
          "INSERT INTO class_registration (class_id, member_id, state, place_no, known_by, phone,"
              + " registered_at_ms, changed_at_ms, attended, joined_at_ms, seconds)"
              + " VALUES (1, ?, 'R', ?, 'LINK', '', 100, 100, ?, ?, 0)",
          first + i,
          i + 1,
          i < 70,
          i < 70 ? 500 : null);
    }
  }

  private void corporateLead(int member) {
    sql.update(
        "INSERT INTO lead_file (community_key, member_id, company, offering_id, kind, stage, state,"
            + " owned_by, next_action, next_at_ms, silent_at_ms, opened_at_ms) VALUES ('tea', ?,"
            + " '某公司', ?, 'C', 'INFORMED', 'OPEN', 'yunying', '报价', 0, 0, 300)",
        first + member,
        offering);
  }

  @Test
  void countsWhoHasALeadRegisteredAndCame() throws Exception {
    aClass();
    corporateLead(5);
    corporateLead(399);

    http.perform(get(HOME).param("offering", "camp"))
        .andExpect(jsonPath("$.interested").value(121))
        .andExpect(jsonPath("$.registered").value(120))
        .andExpect(jsonPath("$.attended").value(70))
        .andExpect(jsonPath("$.ordered").value(11))
        .andExpect(jsonPath("$.paid").value(11));
  }

  /** Who wants to learn and nobody knows yet what, is interested in the community (A4). */
  @Test
  void whatIsAboutNoOfferingCountsForTheWholeCommunity() throws Exception {
    aClass();
    corporateLead(5);
    corporateLead(398);
    corporateLead(399);
    sql.update("UPDATE lead_file SET offering_id = NULL WHERE member_id >= ?", first + 398);

    http.perform(get(HOME).param("offering", "camp"))
        .andExpect(jsonPath("$.interested").value(120));
    http.perform(get(HOME)).andExpect(jsonPath("$.interested").value(122));
    sql.update("UPDATE public_class SET offering_id = NULL");
    http.perform(get(HOME).param("offering", "camp")).andExpect(jsonPath("$.registered").value(0));
    http.perform(get(HOME))
        .andExpect(jsonPath("$.interested").value(122))
        .andExpect(jsonPath("$.registered").value(120))
        .andExpect(jsonPath("$.attended").value(70));
  }

  /** A reply to what a service plan pushed, in time, and words somebody listens for (F2, F6). */
  @Test
  void whoRepliedOrSpokeOfItIsInterested() throws Exception {
    sql.update(
        "INSERT INTO service_plan (id, community_key, offering_key, round_no, audience, goes_first,"
            + " head_start_days, channel, push_most, push_days, hold_back_percent, return_days,"
            + " wave_id, planned_by, planned_at_ms) VALUES (1, 'tea', 'camp', 1, 'all', 'all', 0,"
            + " 'inbox', 2, 7, 0, 3, 77, 'yunying', 0)");
    long day = 86_400_000L;
    for (int i = 0; i < 5; i++) {
      sql.update(
          "INSERT INTO service_contact VALUES (77, 1, ?, ?, 1000)", first + i, i < 4 ? "T" : "H");
      sql.update(
          "INSERT INTO incoming_webhook (source_key, webhook_id, body_hash, community_key,"
              + " event_type, member_id, outcome, received_at_ms) VALUES ('s', ?, '', 'tea', ?, ?,"
              + " 'taken', ?)",
          "w" + i,
          i == 3 ? "payment.received" : "message.reply",
          first + i,
          i == 2 ? 1000 + 3 * day + 1 : 1000 + 3 * day);
    }
    sql.update(
        "INSERT INTO word_trigger (id, community_key, offering_key, reply, most_a_day, active,"
            + " changed_by, changed_at_ms) VALUES (1, 'tea', 'camp', '周四有课', 5, TRUE, 'y', 0)");
    sql.update(
        "INSERT INTO trigger_proposal (trigger_id, event_id, member_id, group_id, phrase, state,"
            + " said_at_ms, proposed_at_ms) VALUES (1, 1, ?, 1, '多少钱', 'P', 0, 0)",
        first + 9);

    http.perform(get(HOME).param("offering", "camp")).andExpect(jsonPath("$.interested").value(3));
  }

  /** Whoever answers an invitation, reminder or offer shows interest; 退订 shows the opposite. */
  @Test
  void whoRepliedToWhatWasWrittenAboutAClassIsInterested() throws Exception {
    aClass();
    sql.update(
        "INSERT INTO message_order (id, order_key, about, community_key, kind, texts, shared_values,"
            + " created_at_ms) VALUES (1, 'class:1:invite', 'class:1', 'tea', 'MARKETING', '', '', 0)");
    long week = 7 * 86_400_000L;
    for (int i = 0; i < 6; i++) {
      sql.update(
          "INSERT INTO message (order_id, target_id, member_id, channel, priority, state, due_at_ms,"
              + " settled_at_ms, created_at_ms) VALUES (1, ?, ?, 'manual', 0, ?, 0, 1000, 0)",
          i,
          first + 200 + i,
          i == 1 ? "Q" : "S");
      sql.update(
          "INSERT INTO incoming_webhook (source_key, webhook_id, body_hash, community_key,"
              + " event_type, member_id, outcome, received_at_ms) VALUES ('s', ?, '', 'tea', ?, ?,"
              + " ?, ?)",
          "w" + i,
          i == 2 ? "payment.received" : "message.reply",
          first + 200 + i,
          i == 3 ? "STOPPED" : "ACCEPTED",
          i == 4 ? 999 : 1000 + week);
    }
    http.perform(get(HOME).param("offering", "camp"))
        .andExpect(jsonPath("$.interested").value(120 + 2));
  }

  @Test
  void givesTheWorkedExample() throws Exception {
    http.perform(get(HOME).param("offering", "camp"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.members").value(400))
        .andExpect(jsonPath("$.ordered").value(11))
        .andExpect(jsonPath("$.paid").value(11))
        .andExpect(jsonPath("$.revenue").value(63800.0))
        .andExpect(jsonPath("$.conversion.n").value(11))
        .andExpect(jsonPath("$.conversion.of").value(400))
        .andExpect(jsonPath("$.conversion.rate").value(0.0275))
        .andExpect(jsonPath("$.conversion.low").value(closeTo(0.0154, 5e-5), Double.class))
        .andExpect(jsonPath("$.conversion.high").value(closeTo(0.0486, 5e-5), Double.class))
        .andExpect(jsonPath("$.cost").value(11000.0))
        .andExpect(jsonPath("$.commissionAndReward").value(5104.0))
        .andExpect(jsonPath("$.revenuePerMember").value(159.5))
        .andExpect(jsonPath("$.enoughBuyers").value(true));
  }

  /** Second sales and upgrades: shown beside, in no other figure; each order once (F7). */
  @Test
  void ordersOfOtherOfferingsStandBesideTheRevenue() throws Exception {
    aClass();
    corporateLead(0);
    corporateLead(200);
    long other = another();
    next(other, 0, "PAID", 0, 5000);
    next(other, 0, "PAID", 30_000, 6000);
    next(other, 200, "PAID", 0, 301);
    next(other, 0, "REFUNDED", 100_000, 7000);
    next(other, 1, "PLACED", 0, 7000);
    next(other, 119, "PAID", 0, 100);
    next(other, 399, "PAID", 0, 9000);
    next(other, 400, "PAID", 0, 9000);
    next(other, -1, "PAID", 0, 9000);

    http.perform(get(HOME).param("offering", "camp"))
        .andExpect(jsonPath("$.indirect.orders").value(3))
        .andExpect(jsonPath("$.indirect.measured").value(2700.0))
        .andExpect(jsonPath("$.indirect.stated").value(0.0))
        .andExpect(jsonPath("$.revenue").value(63800.0))
        .andExpect(jsonPath("$.gmv").value(63800.0))
        .andExpect(jsonPath("$.ordered").value(11))
        .andExpect(jsonPath("$.paid").value(11))
        .andExpect(jsonPath("$.conversion.rate").value(0.0275));
    http.perform(get(HOME))
        .andExpect(jsonPath("$.indirect.orders").value(0))
        .andExpect(jsonPath("$.indirect.measured").value(0.0));
  }

  /** Who is known under another account by now is one person, interested and buying. */
  @Test
  void anOrderOfALinkedAccountFollowsThePerson() throws Exception {
    corporateLead(300);
    long other = another();
    next(other, 301, "PAID", 0, 5000);

    modules
        .get(AccountLinks.class)
        .link(new MemberId(first + 301), new MemberId(first + 300), "yunying");

    http.perform(get(HOME).param("offering", "camp"))
        .andExpect(jsonPath("$.indirect.orders").value(1));
  }

  @Test
  void aSliceHasItsIndirectRevenueAndItsGmv() throws Exception {
    long other = another();
    next(other, 0, "PAID", 0, 5000);
    next(other, 10, "PAID", 0, 5000);
    modules
        .get(MemberSources.class)
        .record(new MemberId(first), new MemberSource(SourceChannel.GROUP, Reach.CONTEXT, ""), "y");

    http.perform(get(HOME + "/slices").param("offering", "camp"))
        .andExpect(jsonPath("$[0].kind").value("channel"))
        .andExpect(jsonPath("$[0].indirect").value(1000.0))
        .andExpect(jsonPath("$[0].revenue").value(5800.0))
        .andExpect(jsonPath("$[0].gmv").value(5800.0));
    http.perform(get(HOME + "/slices/source").param("offering", "camp"))
        .andExpect(jsonPath("$.length()").value(1))
        .andExpect(jsonPath("$[0].key").value("GROUP-CONTEXT"));
    http.perform(get(HOME + "/slices/source").param("page", "1"))
        .andExpect(jsonPath("$.length()").value(0));
    http.perform(get(HOME + "/slices/source").param("page", "-1"))
        .andExpect(status().isUnprocessableEntity());
    http.perform(get(HOME + "/slices/source/GROUP-CONTEXT").param("offering", "camp"))
        .andExpect(jsonPath("$.members").value(1))
        .andExpect(jsonPath("$.revenuePerMember").value(5800.0))
        .andExpect(jsonPath("$.conversion.n").value(1))
        .andExpect(jsonPath("$.steps[4].step").value("paid"))
        .andExpect(jsonPath("$.steps[4].timesKnown").value(1));
    for (var none : List.of("/slices/source/GROUP-DIRECT_AD", "/slices/wave/7", "/slices/age/7")) {
      http.perform(get(HOME + none))
          .andExpect(status().isNotFound())
          .andExpect(jsonPath("$.code").value("UNKNOWN_SLICE"));
    }
  }

  @Test
  void withoutMembersTheConversionIsOfNobody() throws Exception {
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("empty", "空", "interest", "Asia/Shanghai", null));

    http.perform(get("/api/v1/communities/empty/funnel"))
        .andExpect(
            content()
                .json(
                    "{\"conversion\":{\"n\":0,\"of\":0,\"rate\":null,\"low\":null,\"high\":null}}"))
        .andExpect(jsonPath("$.conversion.length()").value(5));
  }

  @Test
  void whoNamesNoOfferingIsToldSo() throws Exception {
    http.perform(post(HOME).contentType("application/json").content("{}"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value("offering"));
  }

  /** 7 days of 6 hours for 63,800: 1,519.05 an hour (F7). */
  @Test
  void saysWhatWasDeliveredAndWhatOperatorsState() throws Exception {
    var stated = modules.get(StatedFigures.class);
    http.perform(get(HOME).param("offering", "camp"))
        .andExpect(jsonPath("$.delivery.deliveredHours").value(0))
        .andExpect(jsonPath("$.delivery.plannedHours").doesNotExist())
        .andExpect(jsonPath("$.delivery.revenuePerHour").doesNotExist());
    stated.plan(TEA, offering, DeliveryPlan.of(7, BigDecimal.valueOf(6)), "yunying");
    for (int day = 1; day <= 7; day++) {
      stated.deliver(
          TEA,
          offering,
          1,
          new NewDelivery(1, LocalDate.of(2026, 11, day), BigDecimal.valueOf(6), ""),
          "yunying");
    }
    stated.receive(
        TEA,
        offering,
        new NewIndirect(
            null, "企业内训", new BigDecimal("20000.50"), LocalDate.of(2026, 11, 20), "合同 7"),
        "yunying");
    next(another(), 10, "PAID", 0, 5000);

    http.perform(get(HOME).param("offering", "camp"))
        .andExpect(jsonPath("$.delivery.plannedHours").value(42))
        .andExpect(jsonPath("$.delivery.deliveredHours").value(42))
        .andExpect(jsonPath("$.delivery.revenuePerHour").value(1519.05))
        .andExpect(jsonPath("$.indirect.stated").value(20000.5))
        .andExpect(jsonPath("$.indirect.entries").value(1))
        .andExpect(jsonPath("$.revenue").value(63800.0))
        .andExpect(jsonPath("$.conversion.rate").value(0.0275));
    http.perform(get(HOME))
        .andExpect(jsonPath("$.revenue").value(64800.0))
        .andExpect(jsonPath("$.delivery.revenuePerHour").value(1519.05));
  }

  @Test
  void aRefundTakesTheBuyerAndTheMoneyBack() throws Exception {
    sql.update(
        "UPDATE sale_order SET state = 'REFUNDED', refunded_minor = 580000 WHERE external_id = 'o0'");

    http.perform(get(HOME).param("offering", "camp"))
        .andExpect(jsonPath("$.ordered").value(11))
        .andExpect(jsonPath("$.paid").value(10))
        .andExpect(jsonPath("$.revenue").value(58000.0))
        .andExpect(jsonPath("$.refunded").value(5800.0));
  }

  @Test
  void ordersOfOurOwnPeopleDoNotConvert() throws Exception {
    order(400, "PAID", 580_000, 0);

    http.perform(get(HOME))
        .andExpect(jsonPath("$.members").value(400))
        .andExpect(jsonPath("$.paid").value(11));
  }

  @Test
  void comparesSources() throws Exception {
    var sources = modules.get(MemberSources.class);
    for (int i = 0; i < 20; i++) {
      sources.record(
          new MemberId(first + i),
          new MemberSource(SourceChannel.FISSION, Reach.CONTEXT, ""),
          "yunying");
    }

    http.perform(get(HOME + "/slices").header("Accept-Language", "en"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[0].kind").value("channel"))
        .andExpect(jsonPath("$[0].title").value("fission"))
        .andExpect(jsonPath("$[1].kind").value("source"))
        .andExpect(jsonPath("$[1].title").value("fission · in context"))
        .andExpect(jsonPath("$[1].members").value(20))
        .andExpect(jsonPath("$[1].conversion.n").value(11))
        .andExpect(jsonPath("$[1].revenue").value(63800.0))
        .andExpect(jsonPath("$[1].cost").value(11000.0))
        .andExpect(jsonPath("$[1].commissionAndReward").value(5104.0))
        .andExpect(jsonPath("$[1].enoughBuyers").value(true));
  }

  /** What a caller may rely on, by name (F7). */
  @Test
  void saysExactlyWhatIsPromised() throws Exception {
    aClass();

    http.perform(get(HOME).param("offering", "camp"))
        .andExpect(
            content()
                .json(
                    "{\"members\":400,\"interested\":120,\"registered\":120,\"attended\":70,"
                        + "\"ordered\":11,\"paid\":11,\"revenue\":63800.00}"))
        .andExpect(jsonPath("$.conversion.length()").value(5))
        .andExpect(jsonPath("$.conversion.n").value(11))
        .andExpect(jsonPath("$.conversion.of").value(400));
  }

  @Test
  void saysHowLongMembersTookFromStepToStep() throws Exception {
    aClass();

    http.perform(get(HOME).param("offering", "camp"))
        .andExpect(jsonPath("$.steps[2].timesKnown").value(70))
        .andExpect(jsonPath("$.steps[3].timesKnown").value(11))
        .andExpect(jsonPath("$.steps[4].hoursSincePrevious").value(0.0))
        .andExpect(jsonPath("$.steps[1].timesKnown").doesNotExist());
  }

  /** P4: a call that ends a lead and a follow-up is one person. */
  @Test
  void countsWhyPeopleDoNotBuyOnceAPerson() throws Exception {
    aClass();
    sql.update(
        "UPDATE class_registration SET ended_as = 'N', ended_why = CASE WHEN place_no <= 20 THEN"
            + " 'price' WHEN place_no <= 23 THEN 'time' WHEN place_no <= 24 THEN 'no_place' WHEN"
            + " place_no <= 40 THEN 'called_off' ELSE 'community_retired' END");
    corporateLead(0);
    corporateLead(300);
    sql.update("UPDATE lead_file SET state = 'NOT_NOW', ended_why = 'price', open_key = NULL");

    http.perform(get(HOME).param("offering", "camp"))
        .andExpect(jsonPath("$.whyNot.price").value(21))
        .andExpect(jsonPath("$.whyNot.time").value(3))
        .andExpect(jsonPath("$.whyNot.length()").value(2));
  }

  /** They are one person, who came all the way. */
  @Test
  void whoCameByAnAccountThatWentOverToAnotherMemberTookTheStepsBefore() throws Exception {
    aClass();
    corporateLead(130);
    order(130, "PAID", 580_000, 0);
    var links = modules.get(AccountLinks.class);

    links.link(new MemberId(first), new MemberId(first + 399), "yunying");
    links.link(new MemberId(first + 130), new MemberId(first + 398), "yunying");

    http.perform(get(HOME).param("offering", "camp"))
        .andExpect(jsonPath("$.interested").value(121))
        .andExpect(jsonPath("$.registered").value(120))
        .andExpect(jsonPath("$.attended").value(70))
        .andExpect(jsonPath("$.ordered").value(12))
        .andExpect(jsonPath("$.paid").value(12))
        .andExpect(jsonPath("$.steps[3].ofPrevious.n").value(11));
  }

  @Test
  void refusesAnUnknownOfferingAndFiguresThatContradictThemselves() throws Exception {
    http.perform(get(HOME).param("offering", "none")).andExpect(status().isNotFound());
    http.perform(
            post(HOME + "/references")
                .principal(() -> "yunying")
                .contentType("text/csv")
                .content("label,members,paid,paid_rate\nA,400,11,27.5%\n"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].line").value(2));
    http.perform(
            post(HOME + "/references")
                .principal(() -> "yunying")
                .contentType("text/csv")
                .content("label,members,paid,paid_rate\nA,400,11,2.75%\n"))
        .andExpect(status().isOk());
    http.perform(get(HOME + "/references"))
        .andExpect(jsonPath("$[0].paid").value(11))
        .andExpect(jsonPath("$[0].label").value("A"));
  }

  @Test
  void startsTheFunnelOfAnOfferingOnce() throws Exception {
    when(funnels.start(TEA, "camp")).thenReturn("p1").thenThrow(new FunnelRunningException("camp"));
    var start = post(HOME).contentType("application/json").content("{\"offering\":\"camp\"}");

    http.perform(start)
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.processInstanceId").value("p1"));
    http.perform(start)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("FUNNEL_RUNNING"));
  }
}
