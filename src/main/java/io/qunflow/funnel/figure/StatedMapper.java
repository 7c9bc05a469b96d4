package io.qunflow.funnel.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface StatedMapper {

  Optional<DeliveryPlan> findPlan(@Param("offering") long offering);

  int insertPlan(
      @Param("offering") long offering,
      @Param("plan") DeliveryPlan plan,
      @Param("by") String by,
      @Param("at") Instant at);

  int updatePlan(
      @Param("offering") long offering,
      @Param("plan") DeliveryPlan plan,
      @Param("by") String by,
      @Param("at") Instant at);

  int insertHours(
      @Param("offering") long offering,
      @Param("given") NewDelivery given,
      @Param("minutes") int minutes,
      @Param("openKey") String openKey,
      @Param("by") String by,
      @Param("at") Instant at);

  /** Of what counts. */
  int findMinutesOn(@Param("offering") long offering, @Param("day") LocalDate day);

  List<DeliveryEntry> findHours(@Param("offering") long offering, @Param("most") int most);

  int insertIndirect(
      @Param("offering") long offering,
      @Param("given") NewIndirect given,
      @Param("minor") long minor,
      @Param("openKey") String openKey,
      @Param("by") String by,
      @Param("at") Instant at);

  List<IndirectEntry> findIndirect(@Param("offering") long offering, @Param("most") int most);

  int voidHours(
      @Param("offering") long offering,
      @Param("id") long id,
      @Param("why") String why,
      @Param("by") String by,
      @Param("at") Instant at);

  int voidIndirect(
      @Param("offering") long offering,
      @Param("id") long id,
      @Param("why") String why,
      @Param("by") String by,
      @Param("at") Instant at);

  /**
   * @param round null for all; limits the hours
   * @param since null for all; limits what was received
   */
  List<StatedSum> sum(
      @Param("offerings") Collection<Long> offerings,
      @Param("round") Integer round,
      @Param("since") LocalDate since);
}
