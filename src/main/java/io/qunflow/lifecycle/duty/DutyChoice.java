package io.qunflow.lifecycle.duty;

import io.qunflow.community.MemberId;
import java.time.LocalDate;

/**
 * The member to be asked for a week.
 *
 * @param week its Monday, in the community's time zone
 * @param pair fewer than four agreed: one of our own people serves beside the member (L5.1)
 */
public record DutyChoice(LocalDate week, MemberId member, String nickname, boolean pair) {}
