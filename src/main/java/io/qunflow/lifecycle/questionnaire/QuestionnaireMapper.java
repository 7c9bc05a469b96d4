package io.qunflow.lifecycle.questionnaire;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface QuestionnaireMapper {

  /** 0 before the first. */
  int findLatestVersion(@Param("community") CommunityKey community);

  Optional<QuestionnaireRow> findQuestionnaire(
      @Param("community") CommunityKey community, @Param("version") int version);

  List<ApprovedQuestion> findQuestions(
      @Param("community") CommunityKey community, @Param("version") int version);

  int insertQuestionnaire(
      @Param("community") CommunityKey community,
      @Param("version") int version,
      @Param("cycle") int cycle,
      @Param("questionnaire") ApprovedQuestionnaire questionnaire,
      @Param("approvedAt") Instant approvedAt);

  int insertQuestion(
      @Param("community") CommunityKey community,
      @Param("version") int version,
      @Param("position") int position,
      @Param("question") ApprovedQuestion question);

  /** 0 before the first. */
  int findLatestRound(@Param("community") CommunityKey community);

  int insertRound(
      @Param("community") CommunityKey community,
      @Param("round") int round,
      @Param("version") int version,
      @Param("cycle") int cycle,
      @Param("sending") Sending sending,
      @Param("endsOn") LocalDate endsOn,
      @Param("recordedAt") Instant recordedAt);

  int updateReminded(
      @Param("community") CommunityKey community,
      @Param("round") int round,
      @Param("reminded") int reminded,
      @Param("remindedAt") Instant remindedAt);

  int updateResult(
      @Param("community") CommunityKey community,
      @Param("round") int round,
      @Param("result") RoundResult result,
      @Param("uses") String uses,
      @Param("closedAt") Instant closedAt);
}
