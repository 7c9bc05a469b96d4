package io.qunflow.web.console;

import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.membership.kind.KindInputs;
import io.qunflow.membership.kind.MemberKind;
import io.qunflow.membership.kind.MemberKinds;
import io.qunflow.membership.kol.KolProgramme;
import io.qunflow.membership.kol.KolWay;
import io.qunflow.membership.kol.Kols;
import io.qunflow.membership.kol.NewKol;
import io.qunflow.membership.moderation.CaseHandling;
import io.qunflow.membership.moderation.Crises;
import io.qunflow.membership.moderation.CrisisFinding;
import io.qunflow.membership.moderation.CrisisPart;
import io.qunflow.membership.moderation.Measure;
import io.qunflow.membership.moderation.PostNotes;
import io.qunflow.membership.role.RoleWorld;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The pages of order, crises and KOLs in a browser: desk and phone, Chinese and English. */
@OnConsole
class ModerationScreensIT {

  private static final String TEA = "/communities/chaju";
  private static final String HOME = TEA + "/moderation";

  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired LifecycleService lifecycles;
  @Autowired CaseHandling handling;
  @Autowired PostNotes posts;
  @Autowired MemberKinds kinds;
  @Autowired Crises crises;
  @Autowired Kols kols;
  @Autowired KolProgramme programme;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;

  private RoleWorld tea;

  @BeforeEach
  void aCommunity() throws Exception {
    new ConsoleData(jdbc, inbox, lifecycles).tea(demo);
    tea = new RoleWorld(jdbc.getDataSource(), ConsoleData.TEA);
    for (var name : List.of("茶厂招聘13812341234", "王老师", "小雨😀", "爱聊天的阿姨")) {
      tea.says(name, Instant.now());
    }
  }

  @Test
  void looksAsItShouldAtTheDeskAndOnThePhone() throws Exception {
    long file = aCaseThatMayBeAppealed();
    long settled = aSettledCrisis();
    long open = crises.raise(ConsoleData.TEA, tea.member("小雨😀"), "有人冒充客服收押金，已经有三位付了钱");
    long kol =
        kols.invite(
            new NewKol(
                ConsoleData.TEA,
                tea.member("王老师"),
                KolWay.SELECTED,
                "每周答疑两次；私下加人卖货算越界",
                "每期 200 元课券"),
            "yunying");
    programme.startTerm(kol);
    kols.noteOverreach(ConsoleData.TEA, kol, "在群里发了自己的课", "yunying");
    var screens = new Screens(port);
    var desk = screens.desk("yunying");
    desk.setViewportSize(1280, 860);
    var phone = screens.phone("yunying");
    phone.setViewportSize(375, 860);
    for (var language : List.of("zh", "en")) {
      for (var page :
          List.of(
              HOME,
              HOME + "/" + file,
              TEA + "/crisis",
              TEA + "/crisis/" + open,
              TEA + "/crisis/" + settled,
              TEA + "/kols",
              TEA + "/kols/" + kol,
              TEA)) {
        var name =
            "order"
                + page.replace(TEA, "").replaceAll("\\W+", "-").replaceAll("\\d+", "one")
                + (page.endsWith("/crisis/" + settled) ? "-settled-" : "-")
                + language;
        screens.go(desk, page + "?lang=" + language);
        screens.take(desk, name + "-desk");
        screens.go(phone, page + "?lang=" + language);
        screens.take(phone, name + "-phone");
      }
    }
    desk.context().close();
    phone.context().close();
  }

  private long aCaseThatMayBeAppealed() throws Exception {
    var ad = tea.member("茶厂招聘13812341234");
    var text = "茶厂急招三人，月薪六千，电话 13812341234";
    posts.note(
        ConsoleData.TEA, ad, MemberKind.RECRUIT, text, true, "yunying", java.util.Optional.empty());
    long file =
        posts
            .note(
                ConsoleData.TEA,
                ad,
                MemberKind.RECRUIT,
                text,
                true,
                "yunying",
                java.util.Optional.empty())
            .caseId()
            .orElseThrow();
    kinds.state(
        ConsoleData.TEA,
        tea.member("爱聊天的阿姨"),
        new KindInputs(MemberKind.COMPANY, true, false, 0),
        "yunying");
    handling.noteNotice(file);
    handling.decide(file, Measure.REMOVE, "提醒过还在发", "yunying");
    handling.recordRemoval(file, CaseHandling.Removal.REMOVED, "1 群、2 群", "yunying");
    handling.openAppeal(file);
    return file;
  }

  private long aSettledCrisis() throws Exception {
    long settled = crises.raise(ConsoleData.TEA, "有人说我们跑路", "yunying");
    crises.recordPart(settled, CrisisPart.OWNER, "发了营业执照和说明");
    crises.settle(settled, CrisisFinding.MISUNDERSTANDING, "是隔壁一家店，说清了", "yunying");
    return settled;
  }
}
