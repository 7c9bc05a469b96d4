package io.qunflow.operations.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface WorkDayMapper {

  /** In order. */
  List<WorkDayRow> findAll();

  int delete(@Param("day") LocalDate day);

  int insert(@Param("d") WorkDayRow day, @Param("by") String by, @Param("now") Instant now);
}
