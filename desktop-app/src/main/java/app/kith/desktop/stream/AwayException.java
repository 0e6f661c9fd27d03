package app.kith.desktop.stream;

import java.io.IOException;

/** The community's computer can't be reached now. */
final class AwayException extends IOException {
  private static final long serialVersionUID = 1;

  AwayException(String sentence) {
    super(sentence);
  }
}
