package io.qunflow.process.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.funnel.content.Portraits;
import io.qunflow.funnel.offering.NewOffering;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.offering.OfferingRetiredException;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.process.lead.OfferingPortraits;
import io.qunflow.process.publicclass.OfferedClasses;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sold no more begins nothing new. */
class RetiredOfferingTest {

  private static final CommunityKey TEA = new CommunityKey("tea");

  private final ProcessStarter processes = mock(ProcessStarter.class);
  private TestDatabase database;
  private Modules modules;
  private Offerings offerings;
  private Offering course;

  @BeforeEach
  void anOffering() throws Exception {
    database = TestDatabases.h2();
    modules =
        Modules.start(
            database.dataSource(),
            Clock.systemUTC(),
            "io.qunflow.community",
            "io.qunflow.funnel.offering");
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶友会", "interest", "Asia/Shanghai", null));
    offerings = modules.get(Offerings.class);
    course =
        offerings.create(
            TEA,
            new NewOffering("class", "茶艺师班", "main_profit", 580_000L, 300_000L, 2000, 1000),
            "yunying");
  }

  @AfterEach
  void close() throws Exception {
    modules.close();
    database.close();
  }

  @Test
  void noFunnelClassOrLeadOfIt() throws Exception {
    var launcher = new FunnelLauncher(processes, modules.get(CommunityService.class), offerings);
    var classes = new OfferedClasses(offerings);
    var leads = new OfferingPortraits(mock(Portraits.class), offerings);
    assertThat(classes.isOffered(TEA, course.id())).isTrue();
    assertThat(leads.isOffered(TEA, course.id())).isTrue();

    offerings.retire(TEA, course.id());

    assertThatThrownBy(() -> launcher.start(TEA, "class"))
        .isInstanceOf(OfferingRetiredException.class)
        .hasMessageContaining("茶艺师班");
    verify(processes, never()).start(anyString(), anyString(), any());
    assertThat(classes.isOffered(TEA, course.id())).isFalse();
    assertThat(leads.isOffered(TEA, course.id())).isFalse();
  }
}
