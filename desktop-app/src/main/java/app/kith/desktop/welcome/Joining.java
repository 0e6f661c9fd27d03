package app.kith.desktop.welcome;

import app.kith.core.home.DeviceHome;
import app.kith.core.join.ByLink;
import app.kith.core.join.JoinCommunity;
import java.io.IOException;

/** Makes this computer a device; never on the window's thread. */
public interface Joining {
  /** What became of it. */
  sealed interface Result {
    record Joined(DeviceHome home) implements Result {}

    /** Nothing was changed. */
    record Refused(JoinCommunity.Result.Refused why) implements Result {}
  }

  /**
   * Joins.
   *
   * @throws IOException where nothing is known of what became of it; the same again goes on from
   *     there
   */
  Result join(ByLink entry) throws IOException;
}
