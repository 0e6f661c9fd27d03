package app.kith.server.command;

/** A verb that is refused or failed; the message is one sentence that says what to do. */
final class VerbFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;

  VerbFailure(String code, String sentence) {
    super(sentence);
    this.code = code;
  }

  String code() {
    return code;
  }
}
