package io.qunflow.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.FilePayload;
import io.qunflow.support.Browser;
import io.qunflow.web.door.DoorClient;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The one public class of a funnel: who registers, asks, comes, and wants no more of it. */
final class FunnelClass {

  private final FunnelDesk desk;
  private final String base;
  private final Map<String, Long> members;
  private final IntFunction<String> ownLinks;
  private final long id;

  /**
   * @param members id by nickname
   * @param ownLinks of members by their numbers
   */
  FunnelClass(
      FunnelDesk desk, String base, Map<String, Long> members, IntFunction<String> ownLinks) {
    this.desk = desk;
    this.base = base;
    this.members = members;
    this.ownLinks = ownLinks;
    id = desk.api().get(desk.home() + "/public-classes").body().get(0).path("id").asLong();
  }

  long id() {
    return id;
  }

  /** As REST tells it. */
  JsonNode read() {
    return desk.api().get("/public-classes/" + id).body();
  }

  JsonNode followup() {
    return desk.api().get("/public-classes/" + id + "/followup").body();
  }

  void register() {
    var link = URI.create(read().path("link").asText()).getRawPath();
    for (int i = 0; i < FunnelPeople.WITH_PHONE; i++) {
      registerOnAPhone(link, i);
    }
    IntStream.range(FunnelPeople.WITH_PHONE, FunnelPeople.REGISTERED)
        .parallel()
        .forEach(
            i -> {
              if (FunnelPeople.agrees(i)) {
                registerByOwnLink(i);
              } else {
                register(link, FunnelPeople.name(i));
              }
            });
  }

  /** And ticks that offers may be written. */
  private void registerByOwnLink(int i) {
    var link = ownLinks.apply(i);
    var client = new DoorClient(URI.create(base).getPort());
    var done = client.post(client.get(link), link + "/class", Map.of("agrees", List.of("true")));
    assertThat(done.body()).as(link).contains("报名成功", "您同意过收优惠");
  }

  private void registerOnAPhone(String link, int i) {
    var phone = Browser.of(375, "zh-CN", true);
    phone.navigate(base + link);
    if (i == 0) {
      Browser.picture(phone, "funnel-phone-register");
    }
    phone.locator("input[name=nickname]").fill(FunnelPeople.name(i));
    phone.locator("input[name=phone]").fill(FunnelPeople.phone(i));
    assertThat(phone.locator("input[name=agrees]")).not().isChecked();
    if (i == 0) {
      phone.locator("label.choice").click();
    }
    phone.locator(".bar .button").click();
    assertThat(phone.getByText("报名成功")).isVisible();
    if (i == 0) {
      Browser.picture(phone, "funnel-phone-registered");
    }
    phone.context().close();
  }

  private void register(String link, String name) {
    var client = new DoorClient(URI.create(base).getPort());
    var form = Map.of("nickname", List.of(name), "phone", List.of(""));
    var done = client.post(client.get(link), link + "/class", form);
    assertThat(done.body()).as(name).contains("报名成功");
  }

  /** The first of them by the page, the others as another system would say it. */
  void ask(int howMany) {
    var page = desk.open("/classes/" + id);
    page.locator("#q-name").fill(FunnelPeople.name(0));
    page.locator("#q-text").fill("能分期吗😀");
    page.locator("form[action$='/questions'] button").click();
    assertThat(page.locator("main")).containsText("能分期吗😀");
    desk.picture("class-open");
    for (int i = 1; i < howMany; i++) {
      var asked = Map.of("member", members.get(FunnelPeople.name(i)), "question", "几点上课，可以回看吗");
      assertThat(desk.api().post("/public-classes/" + id + "/questions", asked).status())
          .isEqualTo(201);
    }
  }

  /** Seventy are matched; the teacher's second device is nobody of ours. */
  void importAttendance(LocalDate day) {
    var page = desk.open("/classes/" + id);
    page.locator("#file")
        .setInputFiles(
            new FilePayload(
                "到课.csv",
                "text/csv",
                FunnelPeople.attendance(day).getBytes(StandardCharsets.UTF_8)));
    page.locator("form[action$='/attendance'] button").click();
    assertThat(page.locator("body")).containsText("名单上 71 人：对上 70 人，对不上 1 人");
    page.locator("form[action$='/drop'] button").click();
    assertThat(page.locator("#strangers")).hasCount(0);
  }

  /** A member says that such classes are not for them. */
  void declines(String link) {
    var phone = Browser.of(375, "zh-CN", true);
    phone.navigate(base + link);
    Browser.picture(phone, "funnel-phone-replay");
    phone.getByText("这类课不需要，别再发了").click();
    assertThat(phone.locator("body")).containsText("这类课先不打扰您");
    phone.context().close();
  }
}
