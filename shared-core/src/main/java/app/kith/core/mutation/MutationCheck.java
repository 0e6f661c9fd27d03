package app.kith.core.mutation;

import app.kith.core.model.Limits;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a mutation keeps within the limits and its parts fit together; the same check on the
 * device before it is kept and on the server before it is decided.
 *
 * <p>A record read from JSON can hold null wherever a member was missing, so every part is looked
 * at as if it could be.
 */
public final class MutationCheck {
  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern TYPE = Pattern.compile("[a-z]+/[a-z0-9.+-]{1,60}");
  private static final Pattern FILE_NAME = Pattern.compile("[^/\\\\\\p{Cntrl}]{1,255}");

  /** About 25 bytes in base64; room for a finer one. */
  private static final int THUMB_HASH_CHARS = 64;

  /** Leaves room for the {@code -o} of its originals within the length of an id. */
  private static final int POST_ID_CHARS = 38;

  private final Limits limits;

  private MutationCheck(Limits limits) {
    this.limits = limits;
  }

  /** One of {@link Rejection}'s reasons, or empty where all is well. */
  public static Optional<String> problem(Mutation mutation, Limits limits) {
    return Optional.ofNullable(new MutationCheck(limits).problem(mutation));
  }

  private @Nullable String problem(Mutation mutation) {
    return switch (mutation) {
      case Mutation.EditProfile m -> name(m.name());
      case Mutation.CreatePost m -> post(m);
      case Mutation.EditCaption m -> longerThan(m.caption(), limits.captionCodePoints());
      case Mutation.Delete m -> null;
      case Mutation.Like m -> null;
      case Mutation.CreateComment m -> written(m.text(), limits.captionCodePoints());
      case Mutation.Follow m -> m.account().equals(m.target()) ? Rejection.MALFORMED : null;
    };
  }

  private @Nullable String name(String name) {
    String problem = written(name, limits.nameCodePoints());
    boolean control = problem == null && name.chars().anyMatch(Character::isISOControl);
    return control ? Rejection.MALFORMED : problem;
  }

  private static @Nullable String written(String text, int most) {
    String problem = longerThan(text, most);
    return problem == null && text.trim().isEmpty() ? Rejection.EMPTY : problem;
  }

  private static @Nullable String longerThan(@Nullable String text, int most) {
    if (text == null) {
      return Rejection.MALFORMED;
    }
    return text.codePointCount(0, text.length()) > most ? Rejection.TOO_LONG : null;
  }

  private @Nullable String post(Mutation.CreatePost post) {
    List<Picture> media = post.media();
    if (post.post().value().length() > POST_ID_CHARS || media == null || post.originals() == null) {
      return Rejection.MALFORMED;
    }
    if (media.size() > limits.mediaPerPost()) {
      return Rejection.TOO_MANY;
    }
    String problem = longerThan(post.caption(), limits.captionCodePoints());
    for (int i = 0; i < media.size() && problem == null; i++) {
      problem = picture(media.get(i));
    }
    return problem == null ? together(media, post.originals()) : problem;
  }

  private @Nullable String picture(@Nullable Picture picture) {
    if (picture == null) {
      return Rejection.MALFORMED;
    }
    boolean formed =
        matches(ID, picture.id())
            && Objects.equals(picture.kind(), "photo")
            && matches(TYPE, picture.type())
            && matches(SHA256, picture.sha256())
            && picture.width() > 0
            && picture.height() > 0
            && picture.bytes() > 0
            && (picture.thumbHash() == null || picture.thumbHash().length() <= THUMB_HASH_CHARS);
    if (!formed) {
      return Rejection.MALFORMED;
    }
    long pixels = (long) picture.width() * picture.height();
    if (picture.bytes() > limits.blobBytes()
        || pixels > limits.pixels()
        || Math.max(picture.width(), picture.height()) > limits.side()) {
      return Rejection.TOO_LARGE;
    }
    return picture.alt() == null ? null : longerThan(picture.alt(), limits.altCodePoints());
  }

  /** Each picture has an id of its own and an original, in the same order. */
  private @Nullable String together(List<Picture> media, List<Original> originals) {
    if (originals.size() != media.size()) {
      return Rejection.MALFORMED;
    }
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < media.size(); i++) {
      Original original = originals.get(i);
      boolean fits =
          ids.add(media.get(i).id())
              && original != null
              && media.get(i).id().equals(original.media())
              && matches(SHA256, original.sha256())
              && matches(TYPE, original.type())
              && matches(FILE_NAME, original.name())
              && original.bytes() > 0;
      if (!fits) {
        return Rejection.MALFORMED;
      }
      if (original.bytes() > limits.blobBytes()) {
        return Rejection.TOO_LARGE;
      }
    }
    return null;
  }

  private static boolean matches(Pattern pattern, @Nullable String text) {
    return text != null && pattern.matcher(text).matches();
  }
}
