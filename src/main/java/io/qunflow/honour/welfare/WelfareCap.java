package io.qunflow.honour.welfare;

/** How often rounds about the same may choose one person: so many times in so many days. */
public record WelfareCap(int times, int days) {}
