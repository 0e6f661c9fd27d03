package app.kith.core.stream;

import java.io.IOException;

/** The community's computer can't be reached now. */
public final class AwayException extends IOException {
  private static final long serialVersionUID = 1;

  private final boolean wrongServer;

  AwayException(String sentence, boolean wrongServer) {
    super(sentence);
    this.wrongServer = wrongServer;
  }

  /** Whether something else answers in its place, which is given nothing. */
  public boolean isWrongServer() {
    return wrongServer;
  }
}
