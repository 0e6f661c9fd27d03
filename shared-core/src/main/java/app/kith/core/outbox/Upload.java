package app.kith.core.outbox;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An original on its way to the server.
 *
 * @param blob its SHA-256, which also names it in the originals folder
 * @param bytes its length
 * @param entity the post that it belongs to
 * @param location where the server takes it, or null before the upload is created
 * @param offset bytes the server has acknowledged
 * @param verified the server has all of it and its hash is right
 * @param problem why it can't be sent: a {@link Problem}'s code, or the sentence of a server that
 *     knows others; or null
 */
public record Upload(
    String blob,
    long bytes,
    String entity,
    @Nullable String location,
    long offset,
    boolean verified,
    @Nullable String problem) {
  /** Why an original can't be sent, as far as this program knows. */
  public enum Problem {
    GONE("upload_original_gone", "the original is gone from this device: post the picture again"),
    SPOILED(
        "upload_original_damaged",
        "the original is damaged on this device: post the picture again"),
    WRONG_HASH(
        "upload_wrong_hash", "the original was damaged here or on its way: post the picture again"),
    WRONG_COPY(
        "upload_wrong_copy",
        "the server makes another copy of it for others than this device did: update Kith and post"
            + " the picture again"),
    TOO_LARGE("upload_too_large", "the original is too large: make it smaller and post it again");

    private final String code;
    private final String sentence;

    Problem(String code, String sentence) {
      this.code = code;
      this.sentence = sentence;
    }

    public String code() {
      return code;
    }

    public String sentence() {
      return sentence;
    }

    /** The one with this code. */
    public static Optional<Problem> of(String code) {
      return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
  }

  public boolean isOpen() {
    return !verified && problem == null;
  }

  public Upload at(@Nullable String place, long acknowledged) {
    return new Upload(blob, bytes, entity, place, acknowledged, verified, problem);
  }

  /** The same from the beginning. */
  public Upload again() {
    return new Upload(blob, bytes, entity, null, 0, false, null);
  }

  public Upload done() {
    return new Upload(blob, bytes, entity, location, bytes, true, null);
  }

  public Upload failed(String why) {
    return new Upload(blob, bytes, entity, location, offset, false, why);
  }
}
