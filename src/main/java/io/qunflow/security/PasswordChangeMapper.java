package io.qunflow.security;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PasswordChangeMapper {

  int insert(@Param("userId") String userId, @Param("requiredAt") Instant requiredAt);

  int count(@Param("userId") String userId);

  int delete(@Param("userId") String userId);
}
