package io.qunflow.funnel.publicclass;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AttendanceMapper {

  /**
   * @param registration of whom it is; null while nobody knows
   */
  record Known(long id, Long registration) {}

  /** A phone by which a registration can be told. */
  record KnownPhone(long registration, String phone) {}

  Optional<Known> find(@Param("classId") long classId, @Param("key") String key);

  Optional<Attendee> findUnmatched(@Param("classId") long classId, @Param("id") long id);

  List<Attendee> findAllUnmatched(@Param("classId") long classId);

  int insert(
      @Param("classId") long classId,
      @Param("key") String key,
      @Param("p") Presence presence,
      @Param("registration") Long registration);

  int update(
      @Param("id") long id,
      @Param("p") Presence presence,
      @Param("registration") Long registration);

  int updateMatched(
      @Param("id") long id, @Param("registration") long registration, @Param("by") String by);

  int delete(@Param("id") long id);

  /** Reckons from all its attendees who was there, and how long. */
  int updateAttended(@Param("classId") long classId);

  List<KnownPhone> findFactPhones(@Param("classId") long classId, @Param("keys") List<String> keys);

  int insertQuestion(
      @Param("classId") long classId,
      @Param("registration") long registration,
      @Param("text") String text,
      @Param("by") String by,
      @Param("now") Instant now);

  List<ClassQuestion> findQuestions(@Param("classId") long classId);
}
