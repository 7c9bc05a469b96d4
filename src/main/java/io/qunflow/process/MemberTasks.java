package io.qunflow.process;

import io.qunflow.community.MemberId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * User tasks of members, who have no login: those with a local variable {@value #VARIABLE} that
 * holds the member's id, set by an input parameter of the task in the model. Of the task's form the
 * member sees and fills in only the fields that are marked for members (property {@code member}).
 */
public interface MemberTasks {

  /** Name of the variable, local to the task, that says whose it is. */
  String VARIABLE = "memberTask";

  /** Open tasks of the member, most urgent first; at most 100. */
  List<MemberTask> findOpen(MemberId member);

  /**
   * An open task of the member.
   *
   * @param key see {@link #keyOf}
   */
  Optional<MemberTask> find(MemberId member, long key);

  /**
   * Takes what the member filled in. The task is completed if nothing is missing then; else it
   * stays open with these values for the operators, who see them in their form.
   *
   * @param values by field key; those of fields that are not the member's are left out
   * @return whether the task is completed
   * @throws FormRefusedException naming each wrong field of the member's
   * @throws UnknownTaskException if the member has no such open task
   */
  boolean answer(MemberId member, long key, Map<String, Object> values)
      throws UnknownTaskException, FormRefusedException;

  /** A number for a task's id, to be the object of a link. */
  static long keyOf(String taskId) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(taskId.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
