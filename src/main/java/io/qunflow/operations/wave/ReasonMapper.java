package io.qunflow.operations.wave;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ReasonMapper {

  /** A code and its number. */
  record ReasonRow(int id, String code) {}

  int insert(@Param("code") String code);

  Optional<Integer> findId(@Param("code") String code);

  List<ReasonRow> findAll();
}
