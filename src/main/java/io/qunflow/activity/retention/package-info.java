/** Deletes the texts of messages when their time is over; figures do not need them. */
package io.qunflow.activity.retention;
