package io.qunflow.operations.messaging.incoming;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface WebhookMapper {

  Optional<SourceRow> findSource(@Param("key") String key);

  List<SourceRow> findSources(@Param("community") CommunityKey community);

  void insertSource(@Param("row") SourceRow row);

  int updateSecret(
      @Param("community") CommunityKey community,
      @Param("key") String key,
      @Param("secret") String secret);

  int updateEnabled(
      @Param("community") CommunityKey community,
      @Param("key") String key,
      @Param("enabled") boolean enabled);

  Optional<IncomingRow> find(@Param("source") String source, @Param("id") String id);

  /** The latest first. */
  List<IncomingRow> findLatest(@Param("community") CommunityKey community, @Param("most") int most);

  void insert(@Param("row") IncomingRow row);

  /** Members of the community with exactly this account, at most two. */
  List<MemberId> findByAccount(
      @Param("community") CommunityKey community,
      @Param("platform") String platform,
      @Param("name") String name);

  int deleteBodies(@Param("before") Instant before, @Param("most") int most);

  int delete(@Param("before") Instant before, @Param("most") int most);
}
