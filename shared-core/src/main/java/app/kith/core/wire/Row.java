package app.kith.core.wire;

import app.kith.core.json.RawJson;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * An entity as it stands in one stream, whole: the same in a change and in a snapshot.
 *
 * @param kind {@code user, follows, post, originals, likes, comment, history}, or one from a newer
 *     program
 * @param author the account that made the entity
 * @param by {@code <device>:<n>} of the mutation that made it
 * @param post the post that a comment, likes, originals or history belong to, or null
 * @param createSeq sequence of the entity's create; never changes, and orders comments
 * @param publishSeq sequence at which a post was last shown to more people; 0 while it waits;
 *     orders the home feed
 * @param waiting a post whose pictures are not all verified yet
 * @param received server's time at the create, in milliseconds
 * @param fixed the unchanging part, as its writer sent it, or null where it was erased
 * @param regs register name to {@link Register}, as one JSON object
 * @param partial true where a newer change has replaced or erased a body of this row: what is
 *     missing keeps its value on the device until that change arrives
 */
@Json
public record Row(
    String kind,
    String author,
    String by,
    @Nullable String post,
    long createSeq,
    long publishSeq,
    boolean waiting,
    long received,
    @Nullable RawJson fixed,
    RawJson regs,
    boolean partial) {
  public static final String USER = "user";
  public static final String FOLLOWS = "follows";
  public static final String POST = "post";
  public static final String ORIGINALS = "originals";
  public static final String LIKES = "likes";
  public static final String COMMENT = "comment";
  public static final String HISTORY = "history";
  public static final String PARKED = "parked";
}
