package io.qunflow.funnel.content;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PortraitMapper {

  List<String> findAll(
      @Param("community") CommunityKey community, @Param("offering") String offering);

  List<String> findMissing(
      @Param("community") CommunityKey community,
      @Param("offering") String offering,
      @Param("member") MemberId member);

  int deleteAll(@Param("community") CommunityKey community, @Param("offering") String offering);

  int insert(
      @Param("community") CommunityKey community,
      @Param("offering") String offering,
      @Param("fact") String fact,
      @Param("position") int position);
}
