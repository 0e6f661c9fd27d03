package app.kith.desktop.welcome;

import app.kith.core.remote.trust.InvitePurpose;
import app.kith.desktop.window.Household;

/** Links of a community that nobody runs. */
final class Links {
  private Links() {}

  static String member() {
    return Household.invite(InvitePurpose.MEMBER);
  }

  static String device() {
    return Household.invite(InvitePurpose.DEVICE);
  }
}
