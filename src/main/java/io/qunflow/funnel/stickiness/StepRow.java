package io.qunflow.funnel.stickiness;

record StepRow(int onDay, String kind, String title, String body) {

  ServiceStep step() {
    return new ServiceStep(onDay, ServiceKind.ofCode(kind), title, body);
  }
}
