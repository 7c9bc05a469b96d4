package io.qunflow.funnel.trigger;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface TriggerMapper {

  /** Takes the id of a new row. */
  class Made {
    long id;
  }

  /** Without its phrases. */
  record Row(
      long id,
      CommunityKey community,
      String offering,
      String reply,
      int mostADay,
      boolean active,
      String changedBy,
      Instant changedAt) {

    WordTrigger with(List<String> phrases) {
      return new WordTrigger(
          id, community, offering, phrases, reply, mostADay, active, changedBy, changedAt);
    }
  }

  int insert(
      @Param("made") Made made,
      @Param("community") CommunityKey community,
      @Param("given") NewTrigger given,
      @Param("reply") String reply,
      @Param("by") String by,
      @Param("at") Instant at);

  int update(
      @Param("id") long id,
      @Param("given") NewTrigger given,
      @Param("reply") String reply,
      @Param("by") String by,
      @Param("at") Instant at);

  int deletePhrases(@Param("id") long id);

  int insertPhrase(
      @Param("id") long id, @Param("position") int position, @Param("phrase") String phrase);

  int updateActive(
      @Param("id") long id,
      @Param("active") boolean active,
      @Param("by") String by,
      @Param("at") Instant at);

  Optional<Row> find(@Param("community") CommunityKey community, @Param("id") long id);

  List<Row> findAll(@Param("community") CommunityKey community);

  List<String> findPhrases(@Param("id") long id);

  /** Communities with a trigger that is active, and are not retired. */
  List<CommunityKey> findListening();

  Optional<Long> lockLook(@Param("community") CommunityKey community);

  /** Whether any is active. */
  boolean isListening(@Param("community") CommunityKey community);

  boolean isRetired(@Param("community") CommunityKey community);

  int insertLook(@Param("community") CommunityKey community, @Param("last") long last);

  int updateLook(@Param("community") CommunityKey community, @Param("last") long last);

  /** The last of the community; 0 if there is none. */
  long findLastEvent(@Param("community") CommunityKey community);

  /** On the daily sheet, said before then: keys of their orders by id. */
  List<Long> findStale(@Param("community") CommunityKey community, @Param("before") Instant before);

  /** Of the daily sheet, those that speak of an offering. */
  List<OfOffering> findOfOfferings(@Param("community") CommunityKey community);

  record OfOffering(long id, long member) {}

  int updateStale(@Param("ids") List<Long> ids);

  /** Not handed over yet. */
  List<Waiting> findWaiting(@Param("community") CommunityKey community);

  int updateHandedOver(@Param("id") long id);

  /** Newest first. */
  List<ProposalRow> findProposals(
      @Param("community") CommunityKey community, @Param("most") int most);

  record Waiting(
      long id,
      long trigger,
      long member,
      String phrase,
      String reply,
      String groupName,
      String offering) {}

  record ProposalRow(
      long id,
      String phrase,
      String nickname,
      String groupName,
      String said,
      Instant saidAt,
      String messageState) {

    Proposal proposal() {
      return new Proposal(
          id,
          phrase,
          nickname,
          groupName,
          Optional.ofNullable(said),
          saidAt,
          Optional.ofNullable(messageState));
    }
  }
}
