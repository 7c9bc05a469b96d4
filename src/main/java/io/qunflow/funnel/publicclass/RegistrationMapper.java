package io.qunflow.funnel.publicclass;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface RegistrationMapper {

  /** {@link ClassCounts} of a class. */
  record CountsOf(
      long classId, int registered, int waiting, int left, int attended, int asked, int unmatched) {

    ClassCounts counts() {
      return new ClassCounts(registered, waiting, left, attended, asked, unmatched);
    }
  }

  Optional<Registration> find(@Param("classId") long classId, @Param("member") MemberId member);

  Optional<Registration> findById(@Param("id") long id);

  Optional<Registration> findByBrowser(
      @Param("classId") long classId, @Param("browser") String browser);

  /** With a place first, then who waits, then who left; each in the order they came. */
  List<Registration> findAll(@Param("classId") long classId);

  /** Who was there and asked something. */
  List<Registration> findAsked(@Param("classId") long classId);

  int insert(
      @Param("classId") long classId,
      @Param("member") MemberId member,
      @Param("state") String state,
      @Param("place") int place,
      @Param("knownBy") KnownBy knownBy,
      @Param("phone") String phone,
      @Param("now") Instant now);

  int updateState(
      @Param("id") long id,
      @Param("state") String state,
      @Param("place") int place,
      @Param("now") Instant now);

  int updateKnown(
      @Param("id") long id, @Param("knownBy") KnownBy knownBy, @Param("phone") String phone);

  /** The words under which it was said that offers may be written; null: nothing is open. */
  int updateAgreed(@Param("id") long id, @Param("version") String version);

  /** Staff and bots left out. */
  int countAgreedUnproven(@Param("classId") long classId);

  /** What another browser said there is forgotten. */
  int updateBrowser(@Param("id") long id, @Param("browser") String browser);

  int clearBrowser(@Param("classId") long classId, @Param("browser") String browser);

  int nextPlace(@Param("classId") long classId);

  int findLastPlace(@Param("classId") long classId);

  int countPlaces(@Param("classId") long classId);

  int countWaitingUntil(@Param("classId") long classId, @Param("place") int place);

  Optional<Registration> findFirstWaiting(@Param("classId") long classId);

  List<CountsOf> count(@Param("classIds") Collection<Long> classIds);

  /** Of a member, for classes that are open or were held. */
  List<Registration> findRunning(@Param("member") MemberId member);

  /** Whether its member was made by the browser that registered. */
  boolean isNewcomer(@Param("id") long id);

  int updateMember(@Param("id") long id, @Param("member") MemberId member);

  int clearAttended(@Param("id") long id);

  /** Nothing may belong to it any more. */
  int delete(@Param("id") long id);

  /** Who is called this in the community; at most two. */
  List<MemberId> findNamed(
      @Param("community") CommunityKey community, @Param("nickname") String nickname);

  Optional<CommunityKey> findCommunity(@Param("member") MemberId member);

  int countNewcomers(@Param("classId") long classId);
}
