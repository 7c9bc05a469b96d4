package io.qunflow.community;

/**
 * A member's identity on a platform.
 *
 * @param staff one of our own people (自己人); left out of every figure
 * @param bot a program (机器人); left out of every figure
 */
public record Account(Platform platform, String name, boolean staff, boolean bot) {

  Account masked() {
    return new Account(platform, AccountMask.mask(name), staff, bot);
  }
}
