package io.qunflow.membership.admission;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.Platform;
import io.qunflow.lifecycle.direction.CommunityDesign;
import io.qunflow.lifecycle.direction.DesignService;
import io.qunflow.lifecycle.direction.Threshold;
import io.qunflow.lifecycle.expectation.ExpectationService;
import io.qunflow.lifecycle.expectation.LevelPromise;
import io.qunflow.lifecycle.questionnaire.round.AnswerSheets;
import io.qunflow.shared.Money;
import io.qunflow.support.Modules;
import io.qunflow.support.SteppedClock;
import io.qunflow.support.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** A community with a door, on a database; its clock stands until it is moved. */
public final class AdmissionWorld implements AutoCloseable {

  public static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
  public static final CommunityKey TEA = new CommunityKey("tea");
  public static final byte[] PICTURE =
      "\u0089PNG\r\n\u001A\n安娜的证件".getBytes(StandardCharsets.ISO_8859_1);
  public static final Applicant ANNA = new Applicant("安娜", "138 0000 0000");
  public static final String INTRODUCTION = "大家好，我是安娜，做茶七年，想请教怎么做会员。";

  public final SteppedClock clock = new SteppedClock(NOW);
  public final Modules modules;
  public final JdbcTemplate sql;

  private final TestDatabase database;

  public AdmissionWorld(TestDatabase database, AdmissionProcess process) throws Exception {
    this.database = database;
    this.modules =
        Modules.start(
            database.dataSource(),
            clock,
            List.of(process),
            "io.qunflow.community",
            "io.qunflow.membership.consent",
            "io.qunflow.membership.admission",
            "io.qunflow.operations.link",
            "io.qunflow.operations.messaging",
            "io.qunflow.lifecycle.direction",
            "io.qunflow.lifecycle.expectation",
            "io.qunflow.lifecycle.questionnaire");
    this.sql = new JdbcTemplate(database.dataSource());
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶友会", "interest", "Asia/Shanghai", null));
  }

  public <T> T get(Class<T> type) {
    return modules.get(type);
  }

  /** Designs the community, promises something and opens the door. */
  public void opens(Threshold... thresholds) throws Exception {
    designs(thresholds);
    modules.get(AdmissionDesk.class).open(TEA, "yunying");
  }

  public void designs(Threshold... thresholds) throws Exception {
    modules
        .get(DesignService.class)
        .recordDesign(
            TEA,
            1,
            new CommunityDesign(
                "一起喝好茶",
                "做茶的人",
                "好茶大家喝",
                new CommunityDesign.Rights("每周一讲", "", ""),
                Set.of(thresholds),
                "",
                "不发广告",
                Platform.WECOM,
                "大家都在用"));
    modules
        .get(ExpectationService.class)
        .publishPromise(
            TEA, 1, List.of(new LevelPromise("会员", new Money(0, "CNY"), "每周一讲", 24, "一对一咨询")));
  }

  /** A community with words for everything a newcomer reads, and four thresholds. */
  public static CommunityDesign fullDesign() {
    return new CommunityDesign(
        "一起喝好茶，把生意做长久",
        "做茶的人：茶农、茶商、茶馆",
        "好茶大家喝",
        new CommunityDesign.Rights("每周一讲", "每月一聚", "问题当天有人答"),
        Set.of(
            Threshold.ACTION_APPLICATION,
            Threshold.IDENTITY_SUPPLIER,
            Threshold.ACTION_FORWARD,
            Threshold.PRICE_YEARLY),
        "99 元一年，名片或营业执照",
        "不发广告；\n有事先说；\n互相帮忙。",
        Platform.WECOM,
        "大家都在用");
  }

  public void costs(long minor) throws Exception {
    modules.get(AdmissionDesk.class).setTerms(TEA, terms(minor), "yunying");
  }

  public static AdmissionTerms terms(long minor) {
    var standard = AdmissionTerms.STANDARD;
    return new AdmissionTerms(
        new Money(minor, "CNY"),
        "微信转给群主",
        "名片",
        "朋友圈",
        standard.nicknameFormat(),
        standard.nicknameSample(),
        standard.introductionSample(),
        "加微信 qun-a",
        "一份茶样",
        14,
        14,
        30);
  }

  public Application applies() throws Exception {
    return modules.get(Applications.class).apply(TEA, "browser-1", ANNA);
  }

  public Application now(Application application) throws Exception {
    return modules.get(Applications.class).find(application.id());
  }

  /** Confirms the rules, says a name, and does not fill in what need not be. */
  public void joins(Application application, String nickname) throws Exception {
    var handIn = modules.get(HandIn.class);
    handIn.confirmRules(
        application.id(), modules.get(AdmissionDesk.class).door(TEA).orElseThrow().rulesHash());
    handIn.introduce(application.id(), nickname, INTRODUCTION);
    leavesTheTemplate(application);
  }

  /** Repeatable. */
  public void leavesTheTemplate(Application application) throws Exception {
    var sheets = modules.get(ApplicantSheets.class);
    if (!sheets.isSettled(application)) {
      var sheet = sheets.open(application, sheets.round(TEA).orElseThrow());
      modules.get(AnswerSheets.class).refuse(sheet.id());
      modules.get(HandIn.class).questionnaire(application.id());
    }
  }

  @Override
  public void close() {
    modules.close();
    database.close();
  }
}
