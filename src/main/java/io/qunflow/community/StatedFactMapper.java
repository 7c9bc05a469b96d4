package io.qunflow.community;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface StatedFactMapper {

  /** At least one, each fact of a member once. */
  int upsert(@Param("facts") List<StatedFact> facts);
}
