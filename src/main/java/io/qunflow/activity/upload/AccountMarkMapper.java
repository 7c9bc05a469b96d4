package io.qunflow.activity.upload;

import io.qunflow.community.CommunityKey;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AccountMarkMapper {

  /**
   * @param keys names with a dot at the end, as in the column name_key
   */
  List<AccountMark> find(
      @Param("community") CommunityKey community, @Param("keys") List<String> keys);
}
