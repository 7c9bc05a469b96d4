package io.qunflow.funnel.publicclass;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.MemberId;
import io.qunflow.membership.consent.Consent;
import io.qunflow.membership.consent.ConsentPurpose;
import io.qunflow.membership.consent.Consents;
import io.qunflow.support.TestDatabases;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who registers may say that offers may be written, for nobody but themselves (P3, C5; PIPL). */
class ClassConsentTest {

  private static final SignUp YES = new SignUp("", true);
  private static final SignUp NOTHING = SignUp.of("");

  private ClassWorld world;
  private PublicClass lesson;
  private MemberId anna;
  private MemberId ben;

  @BeforeEach
  void aClass() throws Exception {
    world = new ClassWorld(TestDatabases.h2());
    lesson = world.open(9);
    anna = world.member("安娜");
    ben = world.member("本");
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void aTickOnAnOwnLinkIsAConsentWithItsWordsAndSource() throws Exception {
    world.registrations.register(lesson.id(), anna, KnownBy.LINK, YES);

    assertThat(said(anna))
        .hasValueSatisfying(
            consent -> {
              assertThat(consent.given()).isTrue();
              assertThat(consent.version()).isEqualTo(ClassConsents.VERSION);
              assertThat(consent.via()).isEqualTo("class");
            });
    assertThat(world.get(ClassConsents.class).isGiven(anna)).isTrue();
  }

  @Test
  void noTickSaysNothingAndTakesNothingBack() throws Exception {
    world.get(Consents.class).state(anna, ConsentPurpose.MARKETING, true, "2026-11", "door");

    world.registrations.register(lesson.id(), anna, KnownBy.LINK, NOTHING);
    world.registrations.register(lesson.id(), ben, KnownBy.LINK, NOTHING);

    assertThat(said(anna)).hasValueSatisfying(c -> assertThat(c.version()).isEqualTo("2026-11"));
    assertThat(said(ben)).isEmpty();
  }

  @Test
  void aNicknameGivesNoConsentForItsMemberUntilTheBrowserProvesIt() throws Exception {
    world.groups.register(lesson.id(), "b1", "安娜", YES);

    assertThat(said(anna)).isEmpty();
    assertThat(world.get(ClassConsents.class).countClaimed(lesson.id())).isOne();
    world.groups.prove(lesson.id(), "b1", anna);

    assertThat(said(anna)).hasValueSatisfying(consent -> assertThat(consent.given()).isTrue());
    assertThat(world.get(ClassConsents.class).countClaimed(lesson.id())).isZero();
  }

  @Test
  void whoTurnsOutToBeSomebodyElseSaidItForThemselves() throws Exception {
    world.groups.register(lesson.id(), "b1", "安娜", YES);

    world.groups.prove(lesson.id(), "b1", ben);

    assertThat(said(anna)).isEmpty();
    assertThat(said(ben)).hasValueSatisfying(consent -> assertThat(consent.given()).isTrue());
  }

  @Test
  void whoIsReallyThatMemberDoesNotInheritWhatAnotherBrowserSaid() throws Exception {
    world.groups.register(lesson.id(), "b1", "安娜", YES);

    world.registrations.register(lesson.id(), anna, KnownBy.LINK, NOTHING);
    world.groups.prove(lesson.id(), "b2", anna);

    assertThat(said(anna)).isEmpty();
    assertThat(world.get(ClassConsents.class).countClaimed(lesson.id())).isZero();
  }

  @Test
  void aBrowserIsNotBelievedBecauseTheMemberWasProvenElsewhere() throws Exception {
    world.groups.register(lesson.id(), "b1", "安娜", NOTHING);
    world.registrations.register(lesson.id(), anna, KnownBy.LINK, NOTHING);
    world.groups.register(lesson.id(), "b1", "", YES);
    assertThat(said(anna)).as("by link is not by this browser").isEmpty();

    world.groups.prove(lesson.id(), "b2", anna);
    world.registrations.leave(lesson.id(), anna);
    world.groups.register(lesson.id(), "b3", "安娜", YES);
    world.groups.register(lesson.id(), "b3", "", YES);

    assertThat(said(anna)).as("who comes back by a nickname is a claim again").isEmpty();
  }

  @Test
  void whatOneBrowserSaidIsNotTheNextOnesToProve() throws Exception {
    world.groups.register(lesson.id(), "b1", "安娜", YES);
    world.registrations.leave(lesson.id(), anna);
    world.groups.register(lesson.id(), "b2", "安娜", NOTHING);

    world.groups.prove(lesson.id(), "b2", ben);

    assertThat(said(ben)).isEmpty();
  }

  @Test
  void somebodyNewIsNobodyElseSoItCountsAtOnce() throws Exception {
    var stranger = world.groups.register(lesson.id(), "b1", "新来的", YES);

    assertThat(said(stranger.member())).isPresent();
    assertThat(stranger.agreedVersion()).isNull();
    world.registrations.leave(lesson.id(), stranger.member());
    world
        .get(Consents.class)
        .state(stranger.member(), ConsentPurpose.MARKETING, false, "2026-11", "door");
    world.groups.register(lesson.id(), "b2", "新来的", YES);

    assertThat(said(stranger.member())).hasValueSatisfying(c -> assertThat(c.given()).isFalse());
  }

  private Optional<Consent> said(MemberId member) {
    return Optional.ofNullable(
        world.get(Consents.class).find(member).get(ConsentPurpose.MARKETING));
  }
}
