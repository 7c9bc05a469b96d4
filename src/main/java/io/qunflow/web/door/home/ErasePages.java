package io.qunflow.web.door.home;

import io.qunflow.community.erasure.MemberErasure;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.door.DoorVisit;
import io.qunflow.web.door.For;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** "Erase me": says once what it means, then does it to the end. */
@Controller
class ErasePages {

  private final MemberErasure erasure;

  ErasePages(MemberErasure erasure) {
    this.erasure = erasure;
  }

  @GetMapping("/m/{token}/home/erase")
  String ask(@For(LinkPurpose.HOME) DoorVisit visit) {
    return "door/home/erase";
  }

  @PostMapping("/m/{token}/home/erase")
  ModelAndView erase(
      @For(LinkPurpose.HOME) DoorVisit visit, @RequestParam(required = false) String sure)
      throws BusinessException {
    if (!"yes".equals(sure)) {
      return new ModelAndView("door/home/erase", HttpStatus.UNPROCESSABLE_ENTITY)
          .addObject("visit", visit)
          .addObject("wrong", true);
    }
    erasure.erase(
        new MemberErasure.Order(visit.member(), Themselves.of(visit.member()), "本人在成员页面要求"));
    return new ModelAndView("door/home/erased");
  }
}
