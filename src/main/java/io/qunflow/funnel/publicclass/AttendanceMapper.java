package io.qunflow.funnel.publicclass;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AttendanceMapper {

  /** A registration, and by what it can be told. */
  record Registered(long registration, String nickname, String phone) {}

  /** A phone by which a registration can be told. */
  record KnownPhone(long registration, String phone) {}

  /**
   * A registration that may be meant.
   *
   * @param factPhone among the facts of the member; empty without one
   */
  record Likely(long registration, String nickname, String phone, String factPhone) {}

  /** Whose registration somebody on the lists is. */
  record Recognised(String personKey, long registration) {}

  /**
   * @param registration of whom it is; null while nobody knows
   */
  record Entry(String personKey, Presence presence, Long registration) {}

  Optional<Long> findRegistration(@Param("classId") long classId, @Param("key") String key);

  List<Recognised> findRecognised(@Param("classId") long classId);

  List<Registered> findRegistered(@Param("classId") long classId);

  /** Whoever has that name in the nickname, or that phone; few, and maybe one too many. */
  List<Likely> findLikely(
      @Param("classId") long classId,
      @Param("name") String name,
      @Param("phone") String phone,
      @Param("keys") List<String> keys);

  Optional<Attendee> findUnmatched(@Param("classId") long classId, @Param("id") long id);

  List<Attendee> findAllUnmatched(@Param("classId") long classId);

  /** Adds to what is known of a person; of whom it is known who it is, that stays. */
  int write(@Param("classId") long classId, @Param("entries") List<Entry> entries);

  int updateMatched(
      @Param("id") long id, @Param("registration") long registration, @Param("by") String by);

  int delete(@Param("id") long id);

  /** Those of one registration are another's. */
  int updateRegistration(@Param("from") long from, @Param("to") long to);

  /** The questions of one registration are another's. */
  int updateAsked(@Param("from") long from, @Param("to") long to);

  /**
   * Reckons from all its attendees who was there, and how long.
   *
   * @param registration null: of all
   */
  int updateAttended(@Param("classId") long classId, @Param("registration") Long registration);

  List<KnownPhone> findFactPhones(@Param("classId") long classId, @Param("keys") List<String> keys);

  int insertQuestion(
      @Param("classId") long classId,
      @Param("registration") long registration,
      @Param("text") String text,
      @Param("by") String by,
      @Param("now") Instant now);

  List<ClassQuestion> findQuestions(@Param("classId") long classId);
}
