package io.qunflow.process.funnel;

import io.qunflow.funnel.stickiness.ServicePlan;
import io.qunflow.funnel.stickiness.StepReturn;
import io.qunflow.shared.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A service plan and what came of it in words, as tasks show them (F2). */
final class ServicePlanWords {

  private ServicePlanWords() {}

  /** Why the decision sends a plan back; empty if it does not. */
  static String problem(String verdict) {
    return switch (verdict) {
      case "bad_text" -> "有一个标题或一段文字里的变量用不了，或者少了括号：只能写 {{nickname}} 和 {{community}}，改好再来。";
      case "no_service" -> "只有触达，没有一样免费服务：先想能为成员做什么，再想推什么（F2）。";
      case "too_many_pushes" -> "有一周要推三条以上：减到三条以内，其余改成发到群里的服务（F2）。";
      case "cap_too_high" -> "上限放得太宽，一周能推三条以上：收紧到一周三条以内（F2）。";
      case "channel_off" -> "触达的渠道还没有设好，或者不能发给单个成员：先设好，或者换一个渠道（C4）。";
      case "nobody_reached" -> "这个渠道现在一个人也推不到：换一个渠道，或者先收集地址和同意（C4）。";
      case "quota_short" -> "渠道的额度装不下这些触达，后面的会发不出去：减少触达，或者换一个渠道（C4）。";
      case "few_reached" -> "一多半人推不到：换一个渠道，或者勾选“推不到的人多，也照样开始”（C4）。";
      case "too_long" -> "超过 30 天：拆成几轮，每一轮都看谁回来了（F2）。";
      default -> "";
    };
  }

  static String returns(ServicePlan plan, List<StepReturn> returns) {
    if (returns.isEmpty()) {
      return "这次没有推过消息，没有可以比较的。";
    }
    return returns.stream().map(one -> line(plan, one)).collect(Collectors.joining("\n"));
  }

  private static String line(ServicePlan plan, StepReturn one) {
    var what = one.step() == 0 ? "整个计划" : plan.steps().get(one.step() - 1).title();
    var said = new ArrayList<String>();
    one.pushed().ifPresent(p -> said.add("安排推的，" + of(p) + " 回来"));
    one.heldBack().ifPresent(p -> said.add("留着没推的，" + of(p) + " 回来"));
    if (one.gain().isPresent()) {
      said.add(one.isClear() ? "差别明显" : "差别可能是碰巧");
    }
    if (one.notKnown() > 0) {
      said.add("聊天还没有导入到那几天，%d 人看不出".formatted(one.notKnown()));
    }
    var reach = one.reach();
    said.add("送到 %d 人".formatted(reach.reached()));
    add(said, "到上限没有推 %d 人", reach.capped());
    add(said, "没有送到 %d 人", reach.missed() + reach.waiting());
    add(said, "不知道送到没有 %d 人", reach.unsure());
    return what + "：" + String.join("；", said) + "。";
  }

  private static void add(List<String> said, String words, int members) {
    if (members > 0) {
      said.add(words.formatted(members));
    }
  }

  private static String of(Proportion p) {
    return String.format(
        Locale.ROOT,
        "%d / %d = %.1f%%（95%% 区间 %.1f–%.1f%%）",
        p.n(),
        p.of(),
        p.rate() * 100,
        p.low() * 100,
        p.high() * 100);
  }
}
