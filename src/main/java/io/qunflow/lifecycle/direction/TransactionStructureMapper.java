package io.qunflow.lifecycle.direction;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface TransactionStructureMapper {

  /** 0 when the line has none yet. */
  int findLatestVersion(@Param("line") String line);

  List<Party> findParties(@Param("line") String line, @Param("version") int version);

  List<Exchange> findExchanges(@Param("line") String line, @Param("version") int version);

  int insert(
      @Param("line") String line,
      @Param("version") int version,
      @Param("community") CommunityKey community,
      @Param("recordedAt") Instant recordedAt);

  int insertParty(
      @Param("line") String line,
      @Param("version") int version,
      @Param("position") int position,
      @Param("party") Party party);

  int insertExchange(
      @Param("line") String line,
      @Param("version") int version,
      @Param("position") int position,
      @Param("exchange") Exchange exchange);
}
