package io.qunflow.operations.messaging;

import io.qunflow.community.MemberId;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AddressMapper {

  /** Stated mail addresses, the member's own before those of linked members, latest first. */
  List<AddressRow> findMails(@Param("members") Collection<MemberId> members);

  /** Stated phones, in the same order. */
  List<AddressRow> findPhones(@Param("members") Collection<MemberId> members);

  /** Accounts of customers in WeCom, first seen first. */
  List<AddressRow> findWecomAccounts(@Param("members") Collection<MemberId> members);
}
