package io.qunflow.membership.admission;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AdmissionMapper {

  /** Set by the database when the row was made. */
  final class MadeId {
    private long id;

    long id() {
      return id;
    }
  }

  Optional<TermsRow> findTerms(@Param("community") CommunityKey community);

  int updateTerms(
      @Param("community") CommunityKey community,
      @Param("terms") AdmissionTerms terms,
      @Param("by") String by,
      @Param("at") Instant at);

  int insertTerms(
      @Param("community") CommunityKey community,
      @Param("terms") AdmissionTerms terms,
      @Param("by") String by,
      @Param("at") Instant at);

  int insert(
      @Param("made") MadeId made,
      @Param("community") CommunityKey community,
      @Param("tryNo") int tryNo,
      @Param("asks") String asks,
      @Param("feeMinor") long feeMinor,
      @Param("browser") String browser,
      @Param("openKey") String openKey,
      @Param("who") Applicant who,
      @Param("norm") String norm,
      @Param("dueAt") Instant dueAt,
      @Param("at") Instant at);

  Optional<ApplicationRow> find(@Param("id") long id);

  /** Holds the row until the transaction ends; which it is tells {@link #find}. */
  Optional<Long> lock(@Param("id") long id);

  /** Latest first. */
  List<ApplicationRow> findByContact(
      @Param("community") CommunityKey community, @Param("norm") String norm);

  Optional<ApplicationRow> findLatestByBrowser(
      @Param("community") CommunityKey community, @Param("browser") String browser);

  int countSince(@Param("community") CommunityKey community, @Param("at") Instant at);

  int count(@Param("community") CommunityKey community, @Param("state") ApplicationState state);

  /**
   * @param state null for any; latest first
   */
  List<ApplicationRow> findPage(
      @Param("community") CommunityKey community,
      @Param("state") ApplicationState state,
      @Param("offset") long offset,
      @Param("size") int size);

  int updateWords(@Param("id") long id, @Param("words") String words, @Param("at") Instant at);

  int updatePaymentReference(
      @Param("id") long id, @Param("reference") String reference, @Param("at") Instant at);

  int updateForwarded(
      @Param("id") long id, @Param("forwardedTo") String forwardedTo, @Param("at") Instant at);

  int updateRules(@Param("id") long id, @Param("hash") String hash, @Param("at") Instant at);

  int updateIntroduction(
      @Param("id") long id,
      @Param("nickname") String nickname,
      @Param("introduction") String introduction,
      @Param("at") Instant at);

  int updateExampleAgreed(@Param("id") long id, @Param("at") Instant at);

  boolean isExampleAgreed(@Param("id") long id);

  /** The state, and until when the applicant has to go on. */
  int updateState(
      @Param("id") long id,
      @Param("state") ApplicationState state,
      @Param("note") String note,
      @Param("dueAt") Instant dueAt,
      @Param("at") Instant at);

  int updateDecision(
      @Param("id") long id,
      @Param("by") String by,
      @Param("applyAgainAt") Instant applyAgainAt,
      @Param("at") Instant at);

  int updateMember(@Param("id") long id, @Param("member") MemberId member);

  /** What says who it was is not needed any more. */
  int blank(@Param("id") long id);

  /** Payments and returns. */
  int countPayments(@Param("id") long id);

  int insertPayment(
      @Param("community") CommunityKey community,
      @Param("id") long id,
      @Param("receipt") String receipt,
      @Param("amountMinor") long amountMinor,
      @Param("byHand") boolean byHand,
      @Param("by") String by,
      @Param("at") Instant at);

  /** The application a receipt was counted for, also one that was typed before it was reported. */
  Optional<Long> findReceipt(
      @Param("community") CommunityKey community, @Param("receipt") String receipt);

  int deleteProof(@Param("id") long id, @Param("kind") ProofKind kind);

  int insertProof(
      @Param("id") long id,
      @Param("kind") ProofKind kind,
      @Param("mediaType") String mediaType,
      @Param("sealed") String sealed,
      @Param("at") Instant at);

  List<ProofKind> findProofKinds(@Param("id") long id);

  Optional<ProofRow> findProof(@Param("id") long id, @Param("kind") ProofKind kind);

  int updateSeen(
      @Param("id") long id,
      @Param("kind") ProofKind kind,
      @Param("by") String by,
      @Param("at") Instant at);

  int deleteProofs(@Param("id") long id);
}
