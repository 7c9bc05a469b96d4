package io.qunflow.activity.upload;

/** Whether an account is one of our own people's or a program's. */
record AccountMark(String name, boolean staff, boolean bot) {}
