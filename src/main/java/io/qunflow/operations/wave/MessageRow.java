package io.qunflow.operations.wave;

/** A variant as it is stored. */
record MessageRow(
    String stepName,
    String variant,
    int share,
    String kind,
    String channel,
    String texts,
    int waitMinutes,
    Long conditionId) {}
