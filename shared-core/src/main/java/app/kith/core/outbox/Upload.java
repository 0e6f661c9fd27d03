package app.kith.core.outbox;

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
 * @param problem why it can't be sent, or null
 */
public record Upload(
    String blob,
    long bytes,
    String entity,
    @Nullable String location,
    long offset,
    boolean verified,
    @Nullable String problem) {
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
