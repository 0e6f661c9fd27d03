package app.kith.server.sync.state;

import app.kith.core.model.AccountId;
import app.kith.core.model.Audience;
import app.kith.core.model.StreamId;
import app.kith.server.sync.state.StreamGrant.Side;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one account may read as things are now. */
public final class Access {
  private final AccountId reader;
  private final Grants grants;

  /** Where the reader's grants are looked up, as one is needed. */
  @FunctionalInterface
  public interface Grants {
    /** Null where nothing was said about it yet. */
    @Nullable StreamGrant of(StreamGrant.Key key) throws IOException;
  }

  /**
   * A stream that may be read.
   *
   * @param gen rises with each opening; pages carry it, so that those of an earlier time are told
   * @param from changes at or below are not live: they come by backfill
   */
  public record Opening(long gen, long from) {
    /** Open by membership or ownership, and never closed so far. */
    public static final Opening BY_RULE = new Opening(1, 0);
  }

  public Access(AccountId reader, Grants grants) {
    this.reader = reader;
    this.grants = grants;
  }

  /** Empty where the reader may not read it. */
  public Optional<Opening> to(StreamId stream) throws IOException {
    return switch (stream) {
      case StreamId.Community all -> Optional.of(Opening.BY_RULE);
      case StreamId.Private own ->
          own.account().equals(reader) ? Optional.of(Opening.BY_RULE) : Optional.empty();
      case StreamId.Posts posts -> to(posts.author(), posts.audience());
      case StreamId.Echoes echoes -> to(echoes.author(), echoes.audience());
    };
  }

  /** The author's posts, likes and comments for one audience. */
  public Optional<Opening> to(AccountId author, Audience audience) throws IOException {
    if (author.equals(reader)) {
      return Optional.of(Opening.BY_RULE);
    }
    // Asked first for every audience: a block goes over a follow.
    Optional<Opening> member = grant(Side.COMMUNITY, author);
    if (member.isEmpty()) {
      return Optional.empty();
    }
    return switch (audience) {
      case ME -> Optional.empty();
      case FOLLOWERS -> grant(Side.FOLLOWERS, author);
      case COMMUNITY -> member;
    };
  }

  private Optional<Opening> grant(Side side, AccountId author) throws IOException {
    StreamGrant.Key key = new StreamGrant.Key(side, reader, author);
    StreamGrant said = grants.of(key);
    StreamGrant grant = said == null ? key.unsaid() : said;
    return grant.open() ? Optional.of(new Opening(grant.gen(), grant.from())) : Optional.empty();
  }
}
