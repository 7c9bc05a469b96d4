package io.qunflow.lifecycle.questionnaire;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface QuestionnaireDefinitionMapper {

  int insertDefinition(
      @Param("made") MadeId made,
      @Param("community") CommunityKey community,
      @Param("createdAt") Instant createdAt);

  int insertVersion(
      @Param("id") long id,
      @Param("version") int version,
      @Param("questionnaire") Questionnaire questionnaire,
      @Param("questionCount") int questionCount,
      @Param("document") String document,
      @Param("createdBy") String createdBy,
      @Param("createdAt") Instant createdAt);

  /** 0 rows when somebody else was first. */
  int updateLatestVersion(
      @Param("id") long id, @Param("before") int before, @Param("after") int after);

  Optional<Integer> findLatestVersion(@Param("id") long id);

  Optional<DocumentRow> findVersion(@Param("id") long id, @Param("version") int version);

  List<QuestionnaireSummary> findAll(@Param("community") CommunityKey community);

  /** The id the database gave. */
  final class MadeId {

    private long id;

    long id() {
      return id;
    }

    public void setId(long id) {
      this.id = id;
    }
  }

  record DocumentRow(
      long id,
      int version,
      CommunityKey community,
      String document,
      String createdBy,
      Instant createdAt) {}
}
