package io.qunflow.lifecycle.questionnaire.round;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Counts of complete answers of a round's audience. */
@Mapper
interface RoundReportMapper {

  List<FieldCount> countAnswered(@Param("round") long round);

  List<AnswerCount> countAnswers(
      @Param("round") long round, @Param("fields") Collection<String> fields);

  List<String> findWords(
      @Param("round") long round, @Param("field") String field, @Param("most") int most);

  List<PairCount> countPairs(
      @Param("round") long round, @Param("one") String one, @Param("other") String other);

  List<AnswerCount> countWhereAnswered(
      @Param("round") long round, @Param("one") String one, @Param("other") String other);

  /** How many have an answer in a field. */
  record FieldCount(String field, int members) {}

  /** How many gave an answer in a field. */
  record AnswerCount(String field, String answer, int members) {}

  /** How many gave both answers. */
  record PairCount(String one, String other, int members) {}
}
