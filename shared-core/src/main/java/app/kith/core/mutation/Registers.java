package app.kith.core.mutation;

import app.kith.core.model.AccountId;

/** The names of registers. */
public final class Registers {
  public static final String NAME = "name";
  public static final String PORTRAIT = "portrait";
  public static final String CAPTION = "caption";
  public static final String AUDIENCE = "audience";
  public static final String TEXT = "text";
  public static final String LIKE_PREFIX = "like/";
  public static final String FOLLOW_PREFIX = "follow/";

  /** Whether who wants to follow has to ask first. */
  public static final String PRIVATE = "private";

  public static final String BLOCK_PREFIX = "block/";
  public static final String APPROVE_PREFIX = "approve/";

  /** Written by the server: this account wants to follow and waits for an answer. */
  public static final String REQUEST_PREFIX = "request/";

  /**
   * Before the name of a member that a newer program gave a create beside its value; one inside the
   * value has its own name.
   */
  public static final String MEMBER_PREFIX = "m.";

  private Registers() {}

  public static String like(AccountId account) {
    return LIKE_PREFIX + account;
  }

  public static String follow(AccountId target) {
    return FOLLOW_PREFIX + target;
  }

  public static String block(AccountId target) {
    return BLOCK_PREFIX + target;
  }

  public static String approve(AccountId follower) {
    return APPROVE_PREFIX + follower;
  }

  public static String request(AccountId follower) {
    return REQUEST_PREFIX + follower;
  }
}
