package io.qunflow.funnel.sale;

import io.qunflow.funnel.promotion.GroupPrice;

/**
 * What an order gets that names a group buy.
 *
 * @param gathering whether there was room and the group had not failed
 */
record GroupSeat(GroupPrice price, boolean gathering) {}
