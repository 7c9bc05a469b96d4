package io.qunflow.security;

import java.security.Principal;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page and the page to set a new password. */
@Controller
class SignInController {

  private final UserDirectory users;
  private final PasswordChanges changes;

  SignInController(UserDirectory users, PasswordChanges changes) {
    this.users = users;
    this.changes = changes;
  }

  @GetMapping("/login")
  String login() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    boolean signedIn =
        authentication != null
            && authentication.isAuthenticated()
            && !(authentication instanceof AnonymousAuthenticationToken);
    return signedIn ? "redirect:/" : "account/login";
  }

  /** Where a refused sign-in lands: the page again, with the reason and the name as typed. */
  @PostMapping(SignInRefused.PAGE)
  String refused() {
    return "account/login";
  }

  @GetMapping("/account/password")
  String password(Principal principal, Model model) {
    model.addAttribute("required", changes.isRequired(principal.getName()));
    return "account/password";
  }

  @PostMapping("/account/password")
  String changePassword(
      Principal principal,
      @RequestParam String current,
      @RequestParam String fresh,
      @RequestParam String repeated,
      Model model) {
    var user = principal.getName();
    var objection = objection(user, current, fresh, repeated);
    if (objection.isPresent()) {
      model.addAttribute("objection", objection.get());
      model.addAttribute("required", changes.isRequired(user));
      return "account/password";
    }
    users.changePassword(user, fresh);
    changes.done(user);
    return "redirect:/?passwordChanged";
  }

  private Optional<String> objection(String user, String current, String fresh, String repeated) {
    if (!users.passwordMatches(user, current)) {
      return Optional.of("password.wrong");
    }
    if (fresh.equals(current)) {
      return Optional.of("password.same");
    }
    return PasswordChanges.objection(fresh, repeated);
  }
}
