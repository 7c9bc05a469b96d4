package io.qunflow.membership.admission;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Payments that were reported, beside those that were typed by hand. */
@Mapper
interface ReportedPaymentMapper {

  record TypedRow(long id, String receipt, long amountMinor) {}

  record DoubtRow(
      long id,
      long application,
      String receipt,
      long amountMinor,
      String reportedBy,
      Instant reportedAt,
      boolean open) {}

  /** Typed by hand and not reported so far, the first typed first. */
  List<TypedRow> findTyped(@Param("application") long application);

  /** What was typed is the one that was reported: its number and amount hold. */
  int updateReported(
      @Param("id") long id,
      @Param("receipt") String receipt,
      @Param("amountMinor") long amountMinor);

  /** Reported and not typed so far, of this amount, the first reported first. */
  Optional<Long> findReported(
      @Param("application") long application, @Param("amountMinor") long amountMinor);

  /** What was reported was typed too. */
  int updateTyped(@Param("id") long id, @Param("receipt") String receipt);

  int insertDoubt(
      @Param("community") CommunityKey community,
      @Param("application") long application,
      @Param("receipt") String receipt,
      @Param("amountMinor") long amountMinor,
      @Param("by") String by,
      @Param("at") Instant at);

  /** The application of which a person has to say, or said, whether this is another payment. */
  Optional<Long> findDoubtful(
      @Param("community") CommunityKey community, @Param("receipt") String receipt);

  Optional<DoubtRow> findDoubt(@Param("id") long id);

  /** Those that wait for a person. */
  List<DoubtRow> findDoubts(@Param("application") long application);

  /** Applications of the community with a payment that waits for a person, the first first. */
  List<Long> findDoubtfulApplications(
      @Param("community") CommunityKey community, @Param("most") int most);

  int updateDecided(@Param("id") long id, @Param("by") String by, @Param("at") Instant at);
}
