package app.kith.core.people;

/**
 * How a member and this device's user stand to each other, beside following.
 *
 * @param asksFirst whoever wants to follow them has to ask
 * @param requested this device's user has asked, and has no answer yet
 * @param asking they have asked to follow this device's user, who has not answered
 * @param blocked this device's user blocks them
 * @param parted a block stands, whoever made it: neither sees the other
 */
public record Ties(
    boolean asksFirst, boolean requested, boolean asking, boolean blocked, boolean parted) {
  public static final Ties NONE = new Ties(false, false, false, false, false);
}
