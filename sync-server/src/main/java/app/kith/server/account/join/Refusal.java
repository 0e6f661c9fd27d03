package app.kith.server.account.join;

/** Why somebody is not let in: a code for programs and a sentence for people. */
public enum Refusal {
  WRONG_CODE("wrong-code", "This invitation is not known here: ask for a new one."),
  EXPIRED("expired", "This invitation has expired: ask for a new one."),
  USED_UP("used-up", "This invitation was used already: ask for a new one."),
  HANDLE_WANTED("handle-wanted", "Choose a handle and a name to join with."),
  BAD_HANDLE(
      "bad-handle",
      "A handle is 2 to 30 of a-z 0-9 _ . - and starts with a letter: choose another."),
  HANDLE_TAKEN("handle-taken", "Somebody here has this handle already: choose another."),
  BAD_NAME("bad-name", "A name is 1 to 80 characters without line breaks: choose another."),
  BAD_DEVICE("bad-device", "This device's request is not complete: update Kith and try again."),
  DEVICE_TAKEN("device-taken", "This device has joined before: begin again with an empty home."),
  OWNER_EXISTS("owner-exists", "This community has an owner already: ask for another invitation."),
  NO_ACCOUNT("no-account", "This account is not here any more: ask for an invitation.");

  private final String code;
  private final String sentence;

  Refusal(String code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  public String code() {
    return code;
  }

  public String sentence() {
    return sentence;
  }
}
