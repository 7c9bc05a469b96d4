package io.qunflow.web.console;

import io.qunflow.community.AccountMask;
import io.qunflow.community.Community;
import io.qunflow.funnel.publicclass.Attendee;
import io.qunflow.funnel.publicclass.ClassCounts;
import io.qunflow.funnel.publicclass.ClassQuestion;
import io.qunflow.funnel.publicclass.PublicClass;
import io.qunflow.funnel.publicclass.Registration;
import io.qunflow.funnel.publicclass.Registrations;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Public classes in words. */
@Component
class ClassLines {

  private final Registrations registrations;
  private final Words words;

  ClassLines(Registrations registrations, Words words) {
    this.registrations = registrations;
    this.words = words;
  }

  /**
   * @param when in words; says that the date is open where it is
   */
  record Line(PublicClass of, String when, ClassCounts counts) {}

  /**
   * @param state in words; of who waits with how far they are
   * @param minutes in the class; 0 where not attended
   */
  record Person(
      long member,
      String nickname,
      String state,
      boolean attended,
      long minutes,
      int questions,
      String registered,
      boolean claimed) {}

  record Stranger(long id, String nickname, String phone, long minutes) {}

  record Asked(long member, String nickname, String question, String noted) {}

  /** What is counted is counted once for all of them. */
  List<Line> lines(List<PublicClass> many, Community community) {
    var counts = registrations.count(many.stream().map(PublicClass::id).toList());
    var zone = ZoneId.of(community.timeZone());
    return many.stream().map(one -> new Line(one, when(one, zone), counts.get(one.id()))).toList();
  }

  List<Person> people(List<Registration> all, ZoneId zone) {
    var places = Registrations.waitingPlaces(all);
    return all.stream()
        .map(
            one ->
                new Person(
                    one.member().value(),
                    AccountMask.maskNickname(one.nickname()),
                    places.containsKey(one.id())
                        ? words.say("classes.waits", places.get(one.id()))
                        : words.say("classes.place." + one.state()),
                    one.attended(),
                    one.seconds() / 60,
                    one.questions(),
                    words.moment(one.registeredAt(), zone),
                    one.knownBy() == io.qunflow.funnel.publicclass.KnownBy.NICKNAME))
        .toList();
  }

  List<Stranger> strangers(List<Attendee> all) {
    return all.stream()
        .map(
            one ->
                new Stranger(
                    one.id(),
                    AccountMask.maskNickname(one.nickname()),
                    AccountMask.mask(one.phone()),
                    one.seconds() / 60))
        .toList();
  }

  List<Asked> asked(List<ClassQuestion> all, ZoneId zone) {
    return all.stream()
        .map(
            one ->
                new Asked(
                    one.member().value(),
                    AccountMask.maskNickname(one.nickname()),
                    AccountMask.maskText(one.question()),
                    words.say("classes.by", one.notedBy(), words.moment(one.notedAt(), zone))))
        .toList();
  }

  private String when(PublicClass of, ZoneId zone) {
    return of.isDated()
        ? words.say(
            "classes.when", words.exactly(of.startsAt(), zone), words.time(of.endsAt(), zone))
        : words.say("classes.undated");
  }
}
