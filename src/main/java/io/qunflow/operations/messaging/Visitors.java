package io.qunflow.operations.messaging;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * People who are written to without being a member, such as applicants. Nothing that says who they
 * are is kept with the message: it is asked for when it is sent.
 */
public interface Visitors {

  /** How the {@code about} of orders to them begins, such as {@code application:}. */
  String prefix();

  /** Who they are, by {@code about}; nobody where their data is gone. */
  Map<String, Visitor> find(Collection<String> abouts);

  /**
   * @param name what to call them
   * @param contact as they left it: a mail address, a phone number, an account
   */
  record Visitor(String name, String contact) {

    private static final String MAIL = "mail";

    /** A mail needs a mail address; a person can do with anything. */
    Optional<String> address(String channel) {
      return Optional.of(contact).filter(c -> !channel.equals(MAIL) || c.contains("@"));
    }

    /** For the person who writes to them. */
    String receiver() {
      return name + " " + contact;
    }

    @Override
    public String toString() {
      return "Visitor";
    }
  }
}
