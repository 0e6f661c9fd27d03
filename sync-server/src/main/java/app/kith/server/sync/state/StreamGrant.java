package app.kith.server.sync.state;

import app.kith.core.model.AccountId;
import app.kith.core.wire.Grant;

/**
 * Whether the reader may read an audience of the author.
 *
 * @param gen rises at each opening
 * @param from sequence at which it was last opened or closed: live above, backfill at or below
 */
public record StreamGrant(
    Side side, AccountId reader, AccountId author, long gen, long from, boolean open) {
  /** Which of the author's audiences. */
  public enum Side {
    /** The followers audience: closed until the reader's follow opens it. */
    FOLLOWERS("f"),
    /** The community audience: open by membership until a block closes it. */
    COMMUNITY("m");

    private final String text;

    Side(String text) {
      this.text = text;
    }

    /** The first letter of its key on the wire. */
    public String text() {
      return text;
    }

    public static Side parse(String text) {
      return text.equals(COMMUNITY.text) ? COMMUNITY : FOLLOWERS;
    }
  }

  /** What makes a grant the only one. */
  public record Key(Side side, AccountId reader, AccountId author) {
    /** The grant as it is before anything was said about it. */
    public StreamGrant unsaid() {
      boolean member = side == Side.COMMUNITY;
      return new StreamGrant(side, reader, author, member ? 1 : 0, 0, member);
    }
  }

  public Key key() {
    return new Key(side, reader, author);
  }

  /** The same from this sequence on, opened anew or closed. */
  public StreamGrant turned(boolean open, long from) {
    return new StreamGrant(side, reader, author, gen + (open ? 1 : 0), from, open);
  }

  /** As the reader's devices are told. */
  public Grant wire() {
    return new Grant(side.text() + ":" + author, gen, open);
  }
}
