package app.kith.desktop.compose.draft;

import app.kith.core.home.DeviceHome;
import app.kith.core.json.KithJson;
import app.kith.desktop.draft.DraftPlace;
import java.io.IOException;

/** What is typed in a window, and what was typed in windows that are gone. */
public final class OwnDrafts {
  private OwnDrafts() {}

  /** Claims a place for a window, and brings there what others left behind. */
  public static DraftPlace claim(DeviceHome home) throws IOException {
    DraftPlace own = DraftPlace.claim(home);
    boolean done = false;
    try {
      for (DraftPlace left : own.left()) {
        try (left) {
          new app.kith.desktop.draft.DraftFolder(own.texts()).takeOver(left.texts());
          new DraftFolder(own.post(), KithJson.create()).takeOver(left.post());
        }
      }
      done = true;
      return own;
    } finally {
      if (!done) {
        own.close();
      }
    }
  }
}
