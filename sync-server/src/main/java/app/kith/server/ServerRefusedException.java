package app.kith.server;

import java.io.IOException;

/**
 * The server can't be opened as asked; the message is one sentence for its owner. Nothing was
 * changed.
 */
public final class ServerRefusedException extends IOException {
  private static final long serialVersionUID = 1;

  private final String code;

  public ServerRefusedException(String code, String sentence) {
    super(sentence);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
