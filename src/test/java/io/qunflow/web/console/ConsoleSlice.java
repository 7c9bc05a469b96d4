package io.qunflow.web.console;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.funnel.publicclass.CallDesk;
import io.qunflow.funnel.publicclass.PublicClass;
import io.qunflow.lifecycle.cycle.CycleProperties;
import io.qunflow.lifecycle.cycle.LifecycleLauncher;
import io.qunflow.lifecycle.health.HealthDecision;
import io.qunflow.operations.sheet.SheetReminder;
import io.qunflow.process.QuestionnaireReview;
import io.qunflow.process.health.TableDecision;
import io.qunflow.process.questionnaire.TableReview;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.mybatis.spring.annotation.MapperScan;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The console on its modules and a database, without the engine: starts in a few seconds. Signs in
 * {@code yunying} (operator), {@code shenji} (auditor) and {@code admin}. Not marked as a
 * configuration, so that the product's own scan does not find it.
 */
@EnableAutoConfiguration(
    excludeName = {
      "org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration",
      "org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration",
      "org.springframework.boot.autoconfigure.quartz.QuartzAutoConfiguration"
    })
@EnableMethodSecurity
@Import({
  ConsoleSlice.Persistence.class,
  io.qunflow.process.WhyNots.class,
  io.qunflow.process.lead.OfferingPortraits.class,
  io.qunflow.process.publicclass.OfferedClasses.class
})
@MapperScan(basePackages = "io.qunflow", annotationClass = Mapper.class)
@ComponentScan(
    basePackages = {
      "io.qunflow.community",
      "io.qunflow.activity",
      "io.qunflow.lifecycle.cycle",
      "io.qunflow.lifecycle.direction",
      "io.qunflow.lifecycle.expectation",
      "io.qunflow.lifecycle.health",
      "io.qunflow.lifecycle.questionnaire",
      "io.qunflow.membership",
      "io.qunflow.operations",
      "io.qunflow.funnel",
      "io.qunflow.honour",
      "io.qunflow.process.funnel.reading",
      "io.qunflow.demo",
      "io.qunflow.web.console",
      "io.qunflow.web.report"
    },
    excludeFilters = @Filter(type = FilterType.ANNOTATION, classes = TestConfiguration.class))
class ConsoleSlice {

  /** As the product's own. */
  static final String CSP =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
          + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  FakeInbox fakeInbox() {
    return new FakeInbox();
  }

  /** Remembers nothing: the pages do not depend on it. */
  @Bean
  SheetReminder sheetReminder() {
    return new SheetReminder() {
      @Override
      public void raise(CommunityKey community) {}

      @Override
      public void withdraw(CommunityKey community) {}

      @Override
      public Set<CommunityKey> findRaised() {
        return Set.of();
      }

      @Override
      public boolean isRaised(CommunityKey community) {
        return false;
      }
    };
  }

  @Bean
  CycleProperties cycleProperties() {
    return new CycleProperties(Duration.ofDays(91));
  }

  @Bean
  QuestionnaireReview questionnaireReview() {
    return new TableReview();
  }

  @Bean
  HealthDecision healthDecision() {
    return new TableDecision();
  }

  @Bean
  FakeLauncher launcher() {
    return new FakeLauncher();
  }

  @Bean
  FakeRoleReviews roleReviewProcess() {
    return new FakeRoleReviews();
  }

  @Bean
  io.qunflow.membership.kind.KindDecision kindDecision() {
    return new io.qunflow.process.moderation.TableKinds();
  }

  @Bean
  io.qunflow.funnel.publicclass.ClassPlanDecision classPlanDecision() {
    return new io.qunflow.process.publicclass.TablePlans();
  }

  @Bean
  io.qunflow.funnel.lead.LeadProcess leadProcess() {
    return new io.qunflow.funnel.lead.LeadProcess() {
      @Override
      public void start(io.qunflow.funnel.lead.Lead opened) {}

      @Override
      public void changed(io.qunflow.funnel.lead.Lead changed) {}
    };
  }

  @Bean
  io.qunflow.funnel.lead.LeadOwners leadOwners() {
    return List.of("yunying", "admin")::contains;
  }

  @Bean
  FakeCalls callDesk() {
    return new FakeCalls();
  }

  @Bean
  FakeClasses publicClassProcess() {
    return new FakeClasses();
  }

  /** As if the process had been ended by hand. */
  @Bean
  io.qunflow.honour.welfare.WelfareProcess welfareProcess() {
    return new io.qunflow.honour.welfare.WelfareProcess() {
      @Override
      public void start(io.qunflow.honour.welfare.WelfareRound opened) {}

      @Override
      public boolean stop(io.qunflow.honour.welfare.WelfareRound round) {
        return false;
      }
    };
  }

  @Bean
  FakeOrder orderProcesses() {
    return new FakeOrder();
  }

  @Bean
  FakeSale saleProcesses() {
    return new FakeSale();
  }

  @Bean
  FakeAwards awardProcess() {
    return new FakeAwards();
  }

  @Bean
  FakeStartedWaves startedWaves() {
    return new FakeStartedWaves();
  }

  @Bean
  FakeFunnels marketingFunnels() {
    return new FakeFunnels();
  }

  @Bean
  TaskExecutor applicationTaskExecutor() {
    var executor = new org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor();
    executor.setCorePoolSize(2);
    return executor;
  }

  @Bean
  UserDetailsService people() {
    var people = User.builder().password("{noop}geheim");
    return new InMemoryUserDetailsManager(
        people.username("yunying").roles("OPERATOR").build(),
        people.username("shenji").roles("AUDITOR").build(),
        people.username("admin").roles("ADMIN").build());
  }

  @Bean
  SecurityFilterChain security(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(
            paths ->
                paths
                    .dispatcherTypeMatchers(jakarta.servlet.DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers("/css/**", "/js/**", "/img/**", "/webjars/**")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(Customizer.withDefaults())
        .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CSP)))
        .build();
  }

  static final class Persistence implements ImportSelector {

    @Override
    public String[] selectImports(AnnotationMetadata importing) {
      return new String[] {"io.qunflow.PersistenceConfiguration"};
    }
  }

  /** Remembers what it was asked. */
  static final class FakeOrder
      implements io.qunflow.membership.moderation.ModerationProcess,
          io.qunflow.membership.moderation.CrisisProcess,
          io.qunflow.membership.kol.KolProcess {

    final List<String> asked = new ArrayList<>();

    @Override
    public void start(io.qunflow.membership.moderation.CaseFile opened) {
      asked.add("start " + opened.key());
    }

    @Override
    public void appeal(io.qunflow.membership.moderation.CaseFile appealed) {
      asked.add("appeal " + appealed.key());
    }

    @Override
    public void start(io.qunflow.membership.moderation.Crisis raised) {
      asked.add("start " + raised.key());
    }

    @Override
    public void start(io.qunflow.membership.kol.Kol invited) {
      asked.add("start " + invited.key());
    }

    @Override
    public void endTermForOverreaching(io.qunflow.membership.kol.Kol kol) {
      asked.add("end " + kol.key());
    }
  }

  /** Remembers what it was asked. */
  static final class FakeSale
      implements io.qunflow.funnel.promotion.PromotionProcess,
          io.qunflow.funnel.sale.GroupBuyProcess {

    final List<String> asked = new ArrayList<>();

    @Override
    public void start(io.qunflow.funnel.promotion.Promotion planned) {
      asked.add("start " + planned.key());
    }

    @Override
    public void start(io.qunflow.funnel.sale.GroupBuy planned) {
      asked.add("start " + planned.key());
    }

    @Override
    public void full(io.qunflow.funnel.sale.GroupBuy complete) {
      asked.add("full " + complete.key());
    }

    @Override
    public void refunded(io.qunflow.funnel.sale.GroupBuy failed) {
      asked.add("refunded " + failed.key());
    }
  }

  /** Remembers what it was told. */
  /** One operator, and nobody is called. */
  static final class FakeCalls implements CallDesk {

    @Override
    public void call(PublicClass held, MemberId member, String why, String by) {}

    @Override
    public List<String> findCallers() {
      return List.of("yunying");
    }

    @Override
    public boolean isOperator(String account) {
      return findCallers().contains(account);
    }

    @Override
    public Set<MemberId> findFollowed(PublicClass held) {
      return Set.of();
    }

    @Override
    public Map<MemberId, Refusal> findRefusals(PublicClass held, Instant since) {
      return Map.of();
    }
  }

  static final class FakeClasses implements io.qunflow.funnel.publicclass.PublicClassProcess {

    final List<String> told = new ArrayList<>();

    @Override
    public void start(io.qunflow.funnel.publicclass.PublicClass ordered) {
      told.add("start " + ordered.id());
    }

    @Override
    public void moved(io.qunflow.funnel.publicclass.PublicClass moved) {
      told.add("moved " + moved.id());
    }

    @Override
    public void calledOff(io.qunflow.funnel.publicclass.PublicClass calledOff) {
      told.add("off " + calledOff.id());
    }

    @Override
    public void givenUp(io.qunflow.funnel.publicclass.PublicClass givenUp) {
      told.add("given up " + givenUp.id());
    }

    @Override
    public boolean isFollowedUp(io.qunflow.funnel.publicclass.PublicClass held) {
      return true;
    }

    @Override
    public void attended(io.qunflow.funnel.publicclass.PublicClass held) {
      told.add("attended " + held.id());
    }
  }

  /** Remembers which were started and stopped. */
  static final class FakeAwards implements io.qunflow.honour.award.AwardProcess {

    final List<String> told = new ArrayList<>();

    @Override
    public void start(io.qunflow.honour.award.AwardRound round) {
      told.add("start " + round.businessKey());
    }

    @Override
    public void stop(io.qunflow.honour.award.AwardRound round) {
      told.add("stop " + round.businessKey());
    }
  }

  /** Every wave that a campaign began goes on until it is stopped. */
  static final class FakeStartedWaves implements io.qunflow.operations.campaign.StartedKeeper {

    @Override
    public io.qunflow.operations.campaign.CampaignKind kind() {
      return io.qunflow.operations.campaign.CampaignKind.WAVE;
    }

    @Override
    public io.qunflow.operations.campaign.StartedStanding standing(
        io.qunflow.operations.campaign.Campaign campaign,
        io.qunflow.operations.campaign.CampaignFiring firing) {
      return firing.state() == io.qunflow.operations.campaign.FiringState.STOPPED
          ? io.qunflow.operations.campaign.StartedStanding.OVER
          : io.qunflow.operations.campaign.StartedStanding.goesOn(
              io.qunflow.shared.Wording.of("这一批还在发", "The wave is still being sent"),
              io.qunflow.operations.campaign.FiringDeed.PAUSE,
              io.qunflow.operations.campaign.FiringDeed.STOP);
    }

    @Override
    public void stop(
        io.qunflow.operations.campaign.Campaign campaign,
        io.qunflow.operations.campaign.CampaignFiring firing,
        String by) {
      // What the row says is enough here.
    }
  }

  /** Remembers which were started. */
  static final class FakeFunnels implements io.qunflow.process.MarketingFunnels {

    final List<String> started = new ArrayList<>();

    @Override
    public String start(CommunityKey community, String offering) {
      started.add(community + ":" + offering);
      return "funnel-of-" + offering;
    }

    @Override
    public boolean isRunning(CommunityKey community, String offering) {
      return started.contains(community + ":" + offering);
    }

    @Override
    public io.qunflow.process.FunnelStanding standing(String funnel) {
      return io.qunflow.process.FunnelStanding.OVER;
    }

    @Override
    public void stop(String funnel, String by) {
      started.removeIf(one -> funnel.equals("funnel-of-" + one.split(":")[1]));
    }
  }

  /** Remembers whose members it was asked to look at. */
  static final class FakeRoleReviews implements io.qunflow.membership.role.RoleReviewProcess {

    final List<String> started = new ArrayList<>();

    @Override
    public String start(Community community) {
      started.add(community.key().value());
      return "review-of-" + community.key();
    }

    @Override
    public boolean isRunning(Community community) {
      return started.contains(community.key().value());
    }
  }

  /** Remembers what it was asked. */
  static final class FakeLauncher implements LifecycleLauncher {

    final List<String> retirements = new ArrayList<>();

    @Override
    public String launch(Community community) {
      return "process-of-" + community.key();
    }

    @Override
    public boolean isRetirementRequested(Community community) {
      return retirements.contains(community.key().value());
    }

    @Override
    public void requestRetirement(Community community) {
      retirements.add(community.key().value());
    }
  }
}
