package io.qunflow.lifecycle.cycle;

import io.qunflow.community.CommunityKey;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface LifecycleOverviewMapper {

  List<RunningLifecycle> findRunning();

  List<CurrentStep> findCurrentSteps(@Param("communities") Collection<CommunityKey> communities);
}
