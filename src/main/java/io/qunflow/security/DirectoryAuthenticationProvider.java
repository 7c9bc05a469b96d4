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
    if (!verified.knows(user, password)) {
      verify(user, password, address(attempt));
    }
    var roles =
        users.findGroups(user).stream()
            .map(group -> new SimpleGrantedAuthority("ROLE_" + group.toUpperCase(Locale.ROOT)))
            .toList();
    var authentication = UsernamePasswordAuthenticationToken.authenticated(user, null, roles);
    authentication.setDetails(attempt.getDetails());
    return authentication;
  }

  private void verify(String user, String password, String address) {
    long wait = throttle.secondsToWait(user, address);
    if (wait > 0) {
      throw new TooManyAttemptsException(wait);
    }
    if (!users.passwordMatches(user, password)) {
      throttle.failed(user, address);
      throw new BadCredentialsException("Wrong user or password");
    }
    throttle.succeeded(user, address);
    verified.remember(user, password);
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
