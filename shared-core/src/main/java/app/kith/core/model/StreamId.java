package app.kith.core.model;

/**
 * A stream is an audience: whoever may read it reads all of it, and nobody ever reads a part.
 *
 * <p>Text forms: {@code k:} the community, {@code u:<account>} private control, {@code
 * a:<author>/<audience>} posts, {@code e:<author>/<audience>} likes and comments.
 */
public sealed interface StreamId {
  /** Directory, profiles, addresses: everybody in the community. */
  record Community() implements StreamId {
    @Override
    public String toString() {
      return "k:";
    }
  }

  /** Outcomes, grants, history: the account's own devices only. */
  record Private(AccountId account) implements StreamId {
    @Override
    public String toString() {
      return "u:" + account;
    }
  }

  /** Posts of one author for one audience. */
  record Posts(AccountId author, Audience audience) implements StreamId {
    @Override
    public String toString() {
      return "a:" + author + "/" + audience.text();
    }
  }

  /** Likes and comments under posts of one author for one audience. */
  record Echoes(AccountId author, Audience audience) implements StreamId {
    @Override
    public String toString() {
      return "e:" + author + "/" + audience.text();
    }
  }

  /**
   * Reads a text form.
   *
   * @throws IllegalArgumentException where the text names no stream this program knows
   */
  static StreamId parse(String text) {
    if (text.equals("k:")) {
      return new Community();
    }
    if (text.startsWith("u:")) {
      return new Private(new AccountId(text.substring(2)));
    }
    int slash = text.indexOf('/');
    if (slash > 2 && (text.startsWith("a:") || text.startsWith("e:"))) {
      AccountId author = new AccountId(text.substring(2, slash));
      Audience audience =
          Audience.parse(text.substring(slash + 1))
              .orElseThrow(
                  () -> new IllegalArgumentException("unknown audience in stream " + text));
      return text.charAt(0) == 'a' ? new Posts(author, audience) : new Echoes(author, audience);
    }
    throw new IllegalArgumentException("not a stream: " + text);
  }
}
