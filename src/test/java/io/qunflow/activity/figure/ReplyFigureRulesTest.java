package io.qunflow.activity.figure;

import static io.qunflow.activity.figure.Figure.FIRST_ANSWER_MEDIAN_MINUTES;
import static io.qunflow.activity.figure.Figure.QUESTIONS;
import static io.qunflow.activity.figure.Figure.RECIPROCAL_PAIRS;
import static io.qunflow.activity.figure.Figure.REPLIES_KNOWN;
import static io.qunflow.activity.figure.Figure.SOLVED;
import static io.qunflow.activity.figure.Figure.SOLVING_RATE;
import static io.qunflow.activity.figure.FigureWorld.figure;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who asks and who answers (L7.1, L7.3). Counted by hand. */
class ReplyFigureRulesTest extends CountedByHand {

  @Test
  void aReplyIsKnownWhereTheMessageNamesOneOrSaysThereIsNone() throws Exception {
    world.chat(
        """
        1, 03-02 08:00, 阿岩, message, 早, none
        2, 03-02 08:01, 桃子, message, 早, 1
        3, 03-02 08:02, 桃子, message, 早, nobody-knows
        4, 03-02 08:03, 小明, message, 早
        5, 03-02 08:04, 掌柜, message, 早, none\
        """);

    assertThat(world.figure(10, REPLIES_KNOWN)).isEqualTo("3/4");
    assertThat(world.basis(10, REPLIES_KNOWN)).isEqualTo("stated");
  }

  @Test
  void aQuestionHasAQuestionMarkOrAQuestionWordAndAnswersNobody() throws Exception {
    world.chat(
        """
        1, 03-02 08:00, 阿岩, message, 走?, none
        2, 03-02 08:01, 桃子, message, 走？, none
        3, 03-02 08:02, 桃子, message, 请问在哪儿, none
        4, 03-02 08:03, 小明, message, 我去, none
        5, 03-02 08:04, 小明, message, 几点？, 1
        6, 03-02 08:05, 小明, message, 几点？
        7, 03-02 08:06, 小明, message, [疑问?], none
        8, 03-02 08:07, 小明, message, [图片], none
        9, 03-02 08:08, 掌柜, message, 几点？, none
        10, 03-02 08:09, 机器人, message, 几点？, none\
        """);

    assertThat(world.figure(10, QUESTIONS)).isEqualTo("3");
  }

  @Test
  void aQuestionIsSolvedWithinADayBothEndsIncludedBySomebodyElse() throws Exception {
    world.chat(
        """
        at-once, 03-02 08:00, 阿岩, message, 一？, none
        a, 03-02 08:00, 桃子, message, 一, at-once
        a-day, 03-03 08:00, 阿岩, message, 二？, none
        b, 03-04 08:00, 桃子, message, 二, a-day
        too-late, 03-03 09:00, 阿岩, message, 三？, none
        c, 03-04 09:00:00.001, 桃子, message, 三, too-late
        oneself, 03-05 08:00, 阿岩, message, 四？, none
        d, 03-05 09:00, 阿岩, message, 四, oneself
        indirect, 03-06 08:00, 阿岩, message, 五？, none
        e, 03-06 09:00, 阿岩, message, 没人, indirect
        f, 03-06 10:00, 桃子, message, 五, e\
        """);

    assertThat(world.figure(10, QUESTIONS)).isEqualTo("5");
    assertThat(world.figure(10, SOLVED)).isEqualTo("2");
    assertThat(world.figure(10, SOLVING_RATE)).isEqualTo("2/5");
  }

  @Test
  void theAnswerToTheLastQuestionOfTheWeekMayComeInTheNext() throws Exception {
    world.chat(
        """
        1, 03-08 23:59:59.999, 阿岩, message, 一？, none
        2, 03-09 23:59:59.999, 桃子, message, 一, 1
        3, 03-08 23:59:59.999, 小明, message, 二？, none
        4, 03-10 00:00, 桃子, message, 二, 3\
        """);

    assertThat(world.figure(10, SOLVING_RATE)).isEqualTo("1/2");
    assertThat(world.figure(10, FIRST_ANSWER_MEDIAN_MINUTES)).isEqualTo("1440.00");
    assertThat(world.figure(11, SOLVED)).isEqualTo("0");
  }

  @Test
  void ourOwnPeopleMayAnswerProgramsMayNotAndTheirQuestionsDoNotCount() throws Exception {
    world.chat(
        """
        1, 03-02 08:00, 阿岩, message, 一？, none
        2, 03-02 08:10, 掌柜, message, 一, 1
        3, 03-02 09:00, 阿岩, message, 二？, none
        4, 03-02 09:10, 机器人, message, 二, 3
        5, 03-02 10:00, 掌柜, message, 三？, none
        6, 03-02 10:10, 阿岩, message, 三, 5\
        """);

    assertThat(world.figure(10, SOLVING_RATE)).isEqualTo("1/2");
  }

  @Test
  void whoAnswersFromASecondAccountIsNobodyElse() throws Exception {
    world.chat(
        """
        1, 03-02 08:00, 阿岩, message, 一？, none
        2, 03-02 08:10, 阿岩二号, message, 一, 1\
        """);
    var sql = world.get(JdbcTemplate.class);
    sql.update(
        "UPDATE account SET member_id = (SELECT MIN(id) FROM member WHERE community_key = ?)"
            + " WHERE community_key = ?",
        community.value(),
        community.value());

    assertThat(world.figure(10, SOLVING_RATE)).isEqualTo("0/1");
  }

  @Test
  void thereIsNoSolvingRateWithoutQuestions() throws Exception {
    world.chat("1, 03-02 08:00, 阿岩, message, 早, none");

    assertThat(world.figure(10, QUESTIONS)).isEqualTo("0");
    assertThat(world.figure(10, SOLVING_RATE)).isNull();
    assertThat(world.figure(10, FIRST_ANSWER_MEDIAN_MINUTES)).isNull();
  }

  @Test
  void theMedianOfAnOddNumberIsTheMiddleOfTheFirstAnswers() throws Exception {
    world.chat(
        """
        1, 03-02 08:00, 阿岩, message, 一？, none
        a, 03-02 08:10, 桃子, message, 一, 1
        b, 03-02 09:50, 小明, message, 也是一, 1
        2, 03-03 08:00, 阿岩, message, 二？, none
        c, 03-03 09:30, 桃子, message, 二, 2
        3, 03-04 08:00, 阿岩, message, 三？, none
        d, 03-04 08:20, 桃子, message, 三, 3
        4, 03-05 08:00, 阿岩, message, 四？, none\
        """);

    assertThat(world.figure(10, FIRST_ANSWER_MEDIAN_MINUTES)).isEqualTo("20.00");
  }

  @Test
  void theMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() throws Exception {
    world.chat(
        """
        1, 03-02 08:00, 阿岩, message, 一？, none
        a, 03-02 08:10, 桃子, message, 一, 1
        2, 03-03 08:00, 阿岩, message, 二？, none
        b, 03-03 09:30, 桃子, message, 二, 2
        3, 03-04 08:00, 阿岩, message, 三？, none
        c, 03-04 08:20, 桃子, message, 三, 3
        4, 03-05 08:00, 阿岩, message, 四？, none
        d, 03-05 08:31, 桃子, message, 四, 4\
        """);

    assertThat(world.figure(10, FIRST_ANSWER_MEDIAN_MINUTES)).isEqualTo("25.50");
  }

  @Test
  void whereNoReplyIsStatedAnsweringByNicknameServes() throws Exception {
    world.chat(
        """
        1, 03-02 08:00, 阿岩, message, 几点开始？
        2, 03-02 08:30, 桃子, message, @阿岩 八点
        3, 03-02 08:40, 阿岩, message, @桃子 在哪儿？
        4, 03-02 09:00, 小明, message, 有没有人拼车\
        """);

    assertThat(world.figure(10, QUESTIONS)).isEqualTo("2");
    assertThat(world.figure(10, SOLVING_RATE)).isEqualTo("1/2");
    assertThat(world.figure(10, FIRST_ANSWER_MEDIAN_MINUTES)).isEqualTo("30.00");
    assertThat(world.figure(10, REPLIES_KNOWN)).isEqualTo("2/4");
    assertThat(world.figure(10, RECIPROCAL_PAIRS)).isEqualTo("1");
    assertThat(world.basis(10, QUESTIONS)).isEqualTo("mention");
    assertThat(world.basis(10, RECIPROCAL_PAIRS)).isEqualTo("mention");
  }

  @Test
  void oneStatedReplyEndsWhatWasTakenFromNicknames() throws Exception {
    world.chat(
        """
        1, 03-02 08:00, 阿岩, message, 几点开始？
        2, 03-02 08:30, 桃子, message, @阿岩 八点\
        """);
    assertThat(world.basis(10, QUESTIONS)).isEqualTo("mention");

    world.chat("3, 03-20 08:00, 小明, message, 早, none");

    assertThat(world.basis(10, QUESTIONS)).isEqualTo("stated");
    assertThat(world.figure(10, QUESTIONS)).isEqualTo("0");
    assertThat(world.figure(10, REPLIES_KNOWN)).isEqualTo("0/2");
  }

  @Test
  void groupsOfBothKindsAreMixedAndTheirQuestionsAdd() throws Exception {
    world.group("2");
    world.chat(
        """
        1, 03-02 08:00, 阿岩, message, 几点开始？
        2, 03-02 08:30, 桃子, message, @阿岩 八点\
        """);
    world.chat(
        "2",
        """
        1, 03-02 08:00, 阿岩, message, 一？, none
        2, 03-02 08:10, 桃子, message, 一, 1
        3, 03-02 08:00, 阿岩, message, 二？, none\
        """);

    assertThat(figure(world.week("1", 10), SOLVING_RATE)).isEqualTo("1/1");
    assertThat(figure(world.week("2", 10), SOLVING_RATE)).isEqualTo("1/2");
    assertThat(world.figure(10, SOLVING_RATE)).isEqualTo("2/3");
    assertThat(world.figure(10, FIRST_ANSWER_MEDIAN_MINUTES)).isEqualTo("20.00");
    assertThat(world.basis(10, SOLVING_RATE)).isEqualTo("mixed");
  }

  @Test
  void aPairAnswersEachOtherInTheWeekWhateverTheAgeOfWhatTheyAnswer() throws Exception {
    world.chat(
        """
        1, 02-24 08:00, 阿岩, message, 早, none
        2, 02-24 09:00, 桃子, message, 早, none
        3, 03-02 08:00, 阿岩, message, 早, 2
        4, 03-08 23:00, 桃子, message, 早, 1\
        """);

    assertThat(world.figure(9, RECIPROCAL_PAIRS)).isEqualTo("0");
    assertThat(world.figure(10, RECIPROCAL_PAIRS)).isEqualTo("1");
  }

  @Test
  void aPairIsCountedOnceHoweverOftenTheyAnswer() throws Exception {
    world.chat(
        """
        1, 03-02 08:00, 阿岩, message, 早, none
        2, 03-02 08:01, 桃子, message, 早, 1
        3, 03-02 08:02, 阿岩, message, 早, 2
        4, 03-02 08:03, 桃子, message, 早, 3
        5, 03-02 08:04, 阿岩, message, 早, 4
        6, 03-02 08:05, 小明, message, 早, 5
        7, 03-02 08:06, 阿岩, message, 早, 6\
        """);

    assertThat(world.figure(10, RECIPROCAL_PAIRS)).isEqualTo("2");
  }

  @Test
  void oneWayIsNoPairNorIsOneselfNorAreOurOwnPeopleNorAreTwoWeeks() throws Exception {
    world.chat(
        """
        1, 03-02 08:00, 阿岩, message, 早, none
        2, 03-02 08:01, 桃子, message, 早, 1
        3, 03-02 08:02, 阿岩, message, 早, 1
        4, 03-02 08:03, 掌柜, message, 早, 1
        5, 03-02 08:04, 阿岩, message, 早, 4
        6, 03-09 08:00, 阿岩, message, 早, 2\
        """);

    assertThat(world.figure(10, RECIPROCAL_PAIRS)).isEqualTo("0");
    assertThat(world.figure(11, RECIPROCAL_PAIRS)).isEqualTo("0");
  }

  @Test
  void anAnswerThatIsImportedLaterChangesTheWeekOfTheQuestion() throws Exception {
    world.chat("1, 03-08 23:00, 阿岩, message, 一？, none");
    assertThat(world.figure(10, SOLVING_RATE)).isEqualTo("0/1");

    world.chat("2, 03-09 01:00, 桃子, message, 一, 1");

    assertThat(world.figure(10, SOLVING_RATE)).isEqualTo("1/1");
    assertThat(world.figure(10, FIRST_ANSWER_MEDIAN_MINUTES)).isEqualTo("120.00");
  }

  @Test
  void aQuestionThatIsImportedAfterItsAnswerIsSolved() throws Exception {
    world.chat("2, 03-09 01:00, 桃子, message, 一, 1");
    assertThat(world.isKnown(10)).isFalse();

    world.chat("1, 03-08 23:00, 阿岩, message, 一？, none");

    assertThat(world.figure(10, SOLVING_RATE)).isEqualTo("1/1");
  }
}
