package app.kith.android.welcome;

/** What is said to who joins. */
enum JoinSentence {
  NOTHING,
  LINK_NONE,
  LINK_CUT,
  LINK_NEWER,
  NAME_BAD,
  HANDLE_BAD,
  HANDLE_TAKEN,
  INVITE_EXPIRED,
  INVITE_USED,
  INVITE_UNKNOWN,
  OTHER_COMMUNITY,
  UNPROVEN,
  SERVER_SILENT,
  SERVER_BUSY,
  SERVER_AGE,
  PHONE_AGE,
  JOINING_ALREADY,
  JOINED_ALREADY,
  UNSURE,
  /** The server's own words, for a code of a newer one. */
  OTHER;

  static JoinSentence ofCode(String code) {
    return switch (code) {
      case "bad-name" -> NAME_BAD;
      case "bad-handle", "handle-wanted" -> HANDLE_BAD;
      case "handle-taken" -> HANDLE_TAKEN;
      case "expired" -> INVITE_EXPIRED;
      case "used-up" -> INVITE_USED;
      case "wrong-code" -> INVITE_UNKNOWN;
      case "busy", "closing", "slow", "silent", "internal" -> SERVER_BUSY;
      case "joining_already" -> JOINING_ALREADY;
      case "home_taken" -> JOINED_ALREADY;
      default -> OTHER;
    };
  }
}
