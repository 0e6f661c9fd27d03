package app.kith.server.http;

/** A request's end that its sender is told: thrown by routes, written by {@link ErrorResponses}. */
public final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;

  /**
   * A refusal.
   *
   * @param status of HTTP, 400 to 599
   * @param code for programs, named in docs/protocol.md
   * @param sentence for people, one line that says what to do; it must not hold secrets
   */
  public ApiException(int status, String code, String sentence) {
    // No stack trace: it is an answer, not a failure.
    super(sentence, null, false, false);
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("not a status of an error: " + status);
    }
    this.status = status;
    this.code = code;
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}
