package io.qunflow.operations.identification;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface VisitorCodeMapper {

  record Row(MemberId member, String codeHash) {}

  /** At most two: more than one is nobody. */
  List<MemberId> findByContact(
      @Param("community") CommunityKey community,
      @Param("keys") Collection<String> keys,
      @Param("contact") String contact,
      @Param("phone") String phone);

  int insert(
      @Param("about") String about,
      @Param("browser") String browser,
      @Param("member") MemberId member,
      @Param("hash") String hash,
      @Param("now") Instant now);

  int update(
      @Param("about") String about,
      @Param("browser") String browser,
      @Param("member") MemberId member,
      @Param("hash") String hash,
      @Param("now") Instant now);

  /** Counts a try if there is one left, of a code that is not too old. */
  int countTry(
      @Param("about") String about,
      @Param("browser") String browser,
      @Param("most") int most,
      @Param("oldest") Instant oldest);

  Optional<Row> find(@Param("about") String about, @Param("browser") String browser);

  int insertRequest(
      @Param("member") MemberId member,
      @Param("typed") String typedHash,
      @Param("browser") String browser,
      @Param("sent") boolean sent,
      @Param("now") Instant now);

  int countOfBrowser(@Param("browser") String browser, @Param("since") Instant since);

  int countSent(@Param("member") MemberId member, @Param("since") Instant since);

  int countSentTo(@Param("typed") String typedHash, @Param("since") Instant since);

  int deleteOlderRequests(@Param("before") Instant before);

  /** Held until the end of the transaction: codes to one member are counted one by one. */
  Optional<Long> lockMember(@Param("member") MemberId member);

  int delete(@Param("about") String about, @Param("browser") String browser);

  int deleteOlder(@Param("before") Instant before);
}
