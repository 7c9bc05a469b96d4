package io.qunflow.operations.inbox;

import io.qunflow.community.MemberId;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface InboxMapper {

  List<InboxRow> find(@Param("members") Collection<MemberId> members, @Param("most") int most);
}
