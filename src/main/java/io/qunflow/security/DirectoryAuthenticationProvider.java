package io.qunflow.security;

import java.util.Locale;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs in against the user directory, for the form and for Basic alike. */
@Component
class DirectoryAuthenticationProvider implements AuthenticationProvider {

  /** No user has a longer one, so nothing is looked up or kept for it. */
  private static final int LONGEST_NAME = 64;

  private final UserDirectory users;
  private final LoginThrottle throttle;
  private final VerifiedPasswords verified;

  DirectoryAuthenticationProvider(
      UserDirectory users, LoginThrottle throttle, VerifiedPasswords verified) {
    this.users = users;
    this.throttle = throttle;
    this.verified = verified;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    var user = attempt.getName();
    var password = String.valueOf(attempt.getCredentials());
    if (user.length() > LONGEST_NAME) {
      throw new BadCredentialsException("There is no such user");
    }
    var known = new VerifiedPasswords.Known(user, users.passwordStamp(user).orElse(""));
    if (!verified.knows(known, password)
        && !throttle.attempt(user, address(attempt), () -> verify(known, password))) {
      throw new BadCredentialsException("Wrong user or password");
    }
    var roles =
        users.findGroups(user).stream()
            .map(group -> new SimpleGrantedAuthority("ROLE_" + group.toUpperCase(Locale.ROOT)))
            .toList();
    var authentication = UsernamePasswordAuthenticationToken.authenticated(user, null, roles);
    authentication.setDetails(attempt.getDetails());
    return authentication;
  }

  /** Of many calls at once with the right password the first one pays for bcrypt. */
  private boolean verify(VerifiedPasswords.Known known, String password) {
    if (verified.knows(known, password)) {
      return true;
    }
    boolean right = users.passwordMatches(known.userId(), password);
    if (right) {
      verified.remember(known, password);
    }
    return right;
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }

  private static String address(Authentication attempt) {
    return attempt.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "";
  }
}
