package io.qunflow.operations.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface InvitationMapper {

  int insertAll(@Param("checkin") long checkin, @Param("days") List<CheckinDay> days);

  /** Of check-ins nobody ended, days that open before this; the next to open first. */
  List<DueInvitation> findDue(@Param("opensBefore") Instant opensBefore);

  /** Held until the end of the transaction. */
  Optional<InvitationRow> lock(@Param("checkin") long checkin, @Param("number") int number);

  /** All of a check-in, held until the end of the transaction. */
  List<Integer> lockAll(@Param("checkin") long checkin);

  List<InvitationRow> findAll(@Param("checkin") long checkin);

  int updateReached(
      @Param("checkin") long checkin,
      @Param("number") int number,
      @Param("reachedId") long reachedId,
      @Param("written") int written);

  int updateDone(
      @Param("checkin") long checkin, @Param("number") int number, @Param("at") Instant at);
}
