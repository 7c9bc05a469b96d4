package io.qunflow.lifecycle.alliance;

/** A kind of thing handed to members, and how many of it. */
public record WelfareItem(String item, int quantity) {}
