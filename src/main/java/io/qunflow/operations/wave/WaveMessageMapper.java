package io.qunflow.operations.wave;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface WaveMessageMapper {

  int insert(@Param("wave") long wave, @Param("step") int step, @Param("m") MessageRow message);

  int count(@Param("wave") long wave);

  /** In order of steps, then of variants. */
  List<MessageRow> findAll(@Param("wave") long wave);
}
