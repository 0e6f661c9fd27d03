package app.kith.core.stream;

import java.io.IOException;

/** The community's computer can't be reached now. */
public final class AwayException extends IOException {
  private static final long serialVersionUID = 1;

  public AwayException(String sentence) {
    super(sentence);
  }
}
