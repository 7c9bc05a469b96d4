package io.qunflow.funnel.stickiness;

record StepRow(int onDay, String kind, String title, String body, String titleEn, String bodyEn) {

  ServiceStep step() {
    return new ServiceStep(onDay, ServiceKind.ofCode(kind), title, body, titleEn, bodyEn);
  }
}
