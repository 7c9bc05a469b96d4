package io.qunflow.web.console;

import io.qunflow.operations.messaging.channel.ChannelField;
import io.qunflow.operations.messaging.channel.EndpointView;
import java.util.List;
import java.util.Map;

/**
 * A channel, or a group's robot, as a row that opens into its form.
 *
 * @param typed what was typed and refused, by field; otherwise empty
 * @param wrong what is wrong with it, by field
 */
record ChannelRow(EndpointView view, Map<String, String> typed, Map<String, String> wrong) {

  /** Where it is on the page. */
  public String anchor() {
    return view.kind().key() + view.group().map(group -> "-" + group).orElse("");
  }

  public String key() {
    return view.kind().key();
  }

  public String group() {
    return view.group().map(String::valueOf).orElse("");
  }

  public boolean isOpen() {
    return !wrong.isEmpty();
  }

  public List<ChannelField> fields() {
    return view.kind().fields();
  }

  /** Whether it is set up by being switched on and limited, without a form of its own. */
  public boolean isSettable() {
    return view.kind().isLimited();
  }

  public boolean isTried() {
    return view.isOn() && !view.kind().isReady();
  }

  public String value(String field) {
    return typed.getOrDefault(field, view.settings().getOrDefault(field, ""));
  }

  public String kept(String field) {
    return view.secrets().get(field);
  }

  public String perMinute() {
    return typed.getOrDefault("perMinute", String.valueOf(view.perMinute()));
  }

  public String quota() {
    return typed.getOrDefault("quota", String.valueOf(view.quota()));
  }

  public boolean isChecked() {
    return typed.isEmpty() ? view.enabled() || !view.configured() : typed.containsKey("enabled");
  }

  public Integer leftThisMinute() {
    return view.leftThisMinute().orElse(null);
  }

  public Integer leftThisPeriod() {
    return view.leftThisPeriod().orElse(null);
  }

  public String state() {
    return view.isOn() ? "on" : view.configured() ? "off" : "missing";
  }
}
