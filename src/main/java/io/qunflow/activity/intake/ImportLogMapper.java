package io.qunflow.activity.intake;

import io.qunflow.community.CommunityKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ImportLogMapper {

  List<PastImportRow> findAll(@Param("community") CommunityKey community, @Param("most") int most);

  Optional<PastImportRow> find(@Param("community") CommunityKey community, @Param("id") long id);

  List<ImportedGroupRow> findGroups(@Param("imports") Collection<Long> imports);
}
