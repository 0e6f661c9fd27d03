package app.kith.android.given;

import java.io.FileNotFoundException;
import java.io.IOException;

/** The other app failed, not this phone. */
public final class NotGivenException extends IOException {
  private static final long serialVersionUID = 1;

  NotGivenException(IOException why) {
    super(why);
  }

  /** Whether it is not there any more; else it is not handed over. */
  public boolean isGone() {
    return getCause() instanceof FileNotFoundException;
  }
}
