package io.qunflow.operations.messaging;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface EventMapper {

  void insert(
      @Param("message") long message,
      @Param("now") Instant now,
      @Param("kind") MessageEvent.Kind kind,
      @Param("reason") String reason,
      @Param("detail") String detail,
      @Param("person") String person);

  List<MessageEvent> findAll(@Param("message") long message);
}
