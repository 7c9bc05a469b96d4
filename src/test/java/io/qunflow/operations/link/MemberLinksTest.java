package io.qunflow.operations.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.MemberId;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who has a link comes in, and nobody else does. */
class MemberLinksTest {

  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofDays(7));
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=%+/ ";

  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private TestDatabase database;
  private Modules modules;
  private MemberLinks links;
  private LinkKeys keys;

  @BeforeEach
  void start() {
    database = openDatabase();
    modules = open();
    links = modules.get(MemberLinks.class);
    keys = modules.get(LinkKeys.class);
  }

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }

  @ParameterizedTest
  @EnumSource(LinkPurpose.class)
  void saysWhatItWasMadeFor(LinkPurpose purpose) throws Exception {
    var link = links.link(purpose, 4711, 17, LATER);

    assertThat(links.verify(token(link))).isEqualTo(new VerifiedLink(purpose, 4711, 17, LATER));
  }

  @Test
  void canBeShownAgain() {
    assertThat(links.link(LinkPurpose.QUESTIONNAIRE, 4711, 17, LATER))
        .isEqualTo(links.link(LinkPurpose.QUESTIONNAIRE, 4711, 17, LATER));
  }

  @Test
  void noneOfTenThousandMutationsOpens() {
    var token = token(links.link(LinkPurpose.QUESTIONNAIRE, 4711, 17, LATER));
    var random = new Random(20261122);
    int accepted = 0;

    for (int i = 0; i < 10_000; i++) {
      var mutated = mutated(token, random);
      accepted += !mutated.equals(token) && opens(mutated) ? 1 : 0;
    }

    assertThat(accepted).isZero();
    assertThat(opens(token)).isTrue();
  }

  /** The last character of base64 carries bits that decoders ignore. */
  @Test
  void noOtherSpellingOfTheSameBytesOpens() {
    var token = token(links.link(LinkPurpose.QUESTIONNAIRE, 4711, 17, LATER));

    for (char last : ALPHABET.toCharArray()) {
      var other = token.substring(0, token.length() - 1) + last;
      assertThat(opens(other)).as(other).isEqualTo(other.equals(token));
    }
    assertThat(opens(token + "=")).isFalse();
  }

  @Test
  void theSignatureOfOneLinkIsNoneForAnother() {
    var mine = token(links.link(LinkPurpose.QUESTIONNAIRE, 4711, 17, LATER));
    var yours = token(links.link(LinkPurpose.QUESTIONNAIRE, 4712, 17, LATER));

    assertThat(opens(yours.substring(0, yours.indexOf('.')) + mine.substring(mine.indexOf('.'))))
        .isFalse();
  }

  @Test
  void whatWasSealedForAnotherUseIsNoLink() {
    var link = token(links.link(LinkPurpose.HOME, 4711, 0, LATER));
    var seal = modules.get(Seal.class);
    var content = seal.open("link", link).orElseThrow();

    assertThat(seal.open("visitor", link)).isEmpty();
    assertThat(opens(seal.close("visitor", content))).isFalse();
  }

  @Test
  void expiresToTheSecond() {
    var token = token(links.link(LinkPurpose.QUESTIONNAIRE, 4711, 17, LATER));

    now.set(LATER.minusMillis(1));
    assertThat(opens(token)).isTrue();
    now.set(LATER);
    assertThat(opens(token)).isFalse();
  }

  @Test
  void aRevokedLinkOpensNoMoreAndANewOneDoes() {
    var old = token(links.link(LinkPurpose.HOME, 4711, 0, LATER));
    var questionnaire = token(links.link(LinkPurpose.QUESTIONNAIRE, 4711, 17, LATER));
    var other = token(links.link(LinkPurpose.HOME, 4712, 0, LATER));

    links.revoke(LinkPurpose.HOME, 4711, 0);

    assertThat(opens(old)).isFalse();
    assertThat(opens(token(links.link(LinkPurpose.HOME, 4711, 0, LATER)))).isTrue();
    assertThat(opens(questionnaire)).isTrue();
    assertThat(opens(other)).isTrue();
  }

  @Test
  void allLinksOfAMemberAreRevokedAtOnceButNoApplicationOfTheSameNumber() {
    var home = token(links.link(LinkPurpose.HOME, 4711, 0, LATER));
    var task = token(links.link(LinkPurpose.TASK, 4711, 99, LATER));
    var application = token(links.link(LinkPurpose.APPLICATION, 4711, 0, LATER));

    links.revokeAll(new MemberId(4711));
    links.revokeAll(new MemberId(4711));

    assertThat(List.of(opens(home), opens(task), opens(application)))
        .containsExactly(false, false, true);
  }

  @Test
  void linksOfAnOlderKeyOpenUntilItIsForgotten() throws Exception {
    var old = token(links.link(LinkPurpose.HOME, 4711, 0, LATER));

    int fresh = keys.rotate();
    var signedFresh = token(links.link(LinkPurpose.HOME, 4711, 0, LATER));
    assertThat(signedFresh).isNotEqualTo(old);
    assertThat(List.of(opens(old), opens(signedFresh))).containsExactly(true, true);

    assertThat(keys.forget(fresh - 1)).isTrue();
    assertThat(List.of(opens(old), opens(signedFresh))).containsExactly(false, true);
    assertThat(keys.ids()).containsExactly(fresh);
  }

  @Test
  void forgettingTheKeyThatSignsLeavesOneThatSigns() throws Exception {
    var leaked = token(links.link(LinkPurpose.HOME, 4711, 0, LATER));

    assertThat(keys.forget(1)).isTrue();

    assertThat(opens(leaked)).isFalse();
    assertThat(opens(token(links.link(LinkPurpose.HOME, 4711, 0, LATER)))).isTrue();
  }

  @Test
  void twoNodesThatStartAtOnceSignUnderOneKey() throws Exception {
    new JdbcTemplate(database.dataSource()).update("DELETE FROM link_key");
    try (var one = open();
        var other = open()) {
      var threads = Executors.newFixedThreadPool(2);
      Callable<URI> first = () -> one.get(MemberLinks.class).link(LinkPurpose.HOME, 1, 0, LATER);
      Callable<URI> second = () -> other.get(MemberLinks.class).link(LinkPurpose.HOME, 1, 0, LATER);
      var made = threads.invokeAll(List.of(first, second));
      threads.shutdown();

      assertThat(made.get(0).get()).isEqualTo(made.get(1).get());
    }
  }

  @Test
  void anotherNodeTakesALinkOfAKeyItHasNotSeen() throws Exception {
    try (var other = open()) {
      other.get(MemberLinks.class).link(LinkPurpose.HOME, 1, 0, LATER);
      keys.rotate();
      var fresh = token(links.link(LinkPurpose.HOME, 4711, 0, LATER));

      assertThatCode(() -> other.get(MemberLinks.class).verify(fresh)).doesNotThrowAnyException();
    }
  }

  @Test
  void keysOfTheSettingsNeedNoneInTheDatabase() {
    var one = "7:" + Base64.getEncoder().encodeToString(new byte[32]);
    var two = "9:" + Base64.getEncoder().encodeToString("x".repeat(32).getBytes());
    var set =
        new LinkKeys(
            new DoorProperties("", false, List.of(two, one)), null, Clock.systemUTC(), null);

    assertThat(set.newest()).isEqualTo(9);
    assertThat(set.ids()).containsExactly(7, 9);
    assertThat(set.secret(7)).isPresent();
    assertThat(set.secret(1)).isEmpty();
    assertThatThrownBy(set::rotate).isInstanceOf(KeysAreSetException.class);
  }

  @Test
  void aKeyThatIsTooShortStopsTheStartWithoutShowingIt() {
    var properties = new DoorProperties("", false, List.of("1:c2hvcnQ="));

    assertThatThrownBy(() -> new LinkKeys(properties, null, Clock.systemUTC(), null))
        .hasMessageContaining("qunflow.door.keys")
        .hasMessageNotContaining("c2hvcnQ");
  }

  @Test
  void nothingOfALinkIsStored() {
    links.link(LinkPurpose.HOME, 4711, 0, LATER);

    assertThat(
            new JdbcTemplate(database.dataSource())
                .queryForObject("SELECT COUNT(*) FROM link_revocation", Long.class))
        .isZero();
  }

  private Modules open() {
    return Modules.start(
        database.dataSource(),
        new Clock() {
          @Override
          public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now.get();
          }
        },
        "io.qunflow.operations.link");
  }

  private boolean opens(String token) {
    try {
      links.verify(token);
      return true;
    } catch (LinkRefusedException e) {
      return false;
    }
  }

  private static String token(URI link) {
    return link.getPath().substring("/m/".length());
  }

  private static String mutated(String token, Random random) {
    var text = new StringBuilder(token);
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(4)) {
        case 0 -> text.setCharAt(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        case 1 -> text.deleteCharAt(at);
        case 2 -> text.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        default -> {
          int other = random.nextInt(text.length());
          char kept = text.charAt(at);
          text.setCharAt(at, text.charAt(other));
          text.setCharAt(other, kept);
        }
      }
      if (text.isEmpty()) {
        return "";
      }
    }
    return text.toString();
  }
}
