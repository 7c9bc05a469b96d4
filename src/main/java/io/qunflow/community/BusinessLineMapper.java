package io.qunflow.community;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface BusinessLineMapper {

  Optional<BusinessLine> find(@Param("key") String key);

  List<BusinessLine> findAll();

  int insert(BusinessLine line);
}
