package app.kith.core.mutation;

import app.kith.core.json.RawJson;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value of a {@code post}, its parts unread, because each is kept and erased by itself.
 *
 * @param fixed a {@link Fixed}
 * @param caption a JSON string
 * @param originals a {@link Originals}, or absent for a post without pictures
 */
@Json
public record PostValue(RawJson fixed, RawJson caption, @Nullable RawJson originals) {
  /** What of a post never changes. */
  @Json
  public record Fixed(long claimed, List<Picture> media) {}

  /** What only the author's devices get. */
  @Json
  public record Originals(List<Original> files) {}
}
