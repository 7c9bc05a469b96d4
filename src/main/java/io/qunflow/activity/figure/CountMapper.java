package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/**
 * Counts the weeks in figure_week, a family of figures a select. Nothing found, no row.
 *
 * <p>{@code communities}: null counts each group by itself, else all groups of these together.
 */
@Mapper
interface CountMapper {

  /** About how many events of every kind each week has: how much there is to count. */
  List<GroupCount> countEvents();

  List<DayCount> countDays(@Param("communities") Collection<CommunityKey> communities);

  List<PeopleCount> countPeople(@Param("communities") Collection<CommunityKey> communities);

  List<SolvedCount> countSolved(@Param("communities") Collection<CommunityKey> communities);

  List<GroupCount> countPairs(@Param("communities") Collection<CommunityKey> communities);

  /** Whether anything was done with contents about these days, so that it is worth counting. */
  boolean hasContents();

  List<ContentCount> countContents(@Param("communities") Collection<CommunityKey> communities);

  List<GroupCount> countParticipants(@Param("communities") Collection<CommunityKey> communities);

  /** By community, group and time; group 0 where there are several. */
  List<MemberChange> countChanges(@Param("communities") Collection<CommunityKey> communities);

  /** All groups together but those whose members a person typed. */
  List<GroupCount> countMembersOfUntyped(
      @Param("communities") Collection<CommunityKey> communities);

  /** What only totals tell; all groups together. */
  List<ContentCount> countTotals(@Param("communities") Collection<CommunityKey> communities);
}
