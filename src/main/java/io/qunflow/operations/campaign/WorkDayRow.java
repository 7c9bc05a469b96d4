package io.qunflow.operations.campaign;

import java.time.LocalDate;

record WorkDayRow(LocalDate onDay, String kind, String title, String source) {}
