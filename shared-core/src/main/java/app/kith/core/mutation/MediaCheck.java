package app.kith.core.mutation;

import app.kith.core.model.Limits;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of {@link MutationCheck} that is about a post's pictures and videos. */
final class MediaCheck {
  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");

  /** Leaves room for the {@code -p} of its poster within the length of an id. */
  private static final Pattern VIDEO_ID = Pattern.compile("[a-z0-9-]{1,38}");

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern TYPE = Pattern.compile("[a-z]+/[a-z0-9.+-]{1,60}");
  private static final Pattern PICTURE = Pattern.compile("image/[a-z0-9.+-]{1,60}");
  private static final Pattern FILE_NAME = Pattern.compile("[^/\\\\\\p{Cntrl}]{1,255}");

  /** About 25 bytes in base64; room for a finer one. */
  private static final int THUMB_HASH_CHARS = 64;

  private final Limits limits;

  MediaCheck(Limits limits) {
    this.limits = limits;
  }

  @Nullable String problem(List<Picture> media, List<Original> originals) {
    String problem = null;
    for (int i = 0; i < media.size() && problem == null; i++) {
      problem = medium(media.get(i));
    }
    return problem == null ? together(media, originals) : problem;
  }

  private @Nullable String medium(@Nullable Picture picture) {
    if (picture == null) {
      return Rejection.MALFORMED;
    }
    boolean formed =
        matches(ID, picture.id())
            && matches(TYPE, picture.type())
            && matches(SHA256, picture.sha256())
            && picture.width() > 0
            && picture.height() > 0
            && picture.bytes() > 0
            && (picture.thumbHash() == null || picture.thumbHash().length() <= THUMB_HASH_CHARS)
            && (picture.isVideo() ? isVideo(picture) : isPhoto(picture));
    if (!formed) {
      return Rejection.MALFORMED;
    }
    if (picture.bytes() > limits.blobBytes() || isTooLarge(picture)) {
      return Rejection.TOO_LARGE;
    }
    return picture.alt() == null
        ? null
        : MutationCheck.longerThan(picture.alt(), limits.altCodePoints());
  }

  private static boolean isPhoto(Picture picture) {
    return Objects.equals(picture.kind(), Picture.PHOTO)
        && picture.duration() == null
        && picture.poster() == null;
  }

  private static boolean isVideo(Picture video) {
    Picture.Poster poster = video.poster();
    return matches(VIDEO_ID, video.id())
        && video.type().equals("video/mp4")
        && video.duration() != null
        && video.duration() > 0
        && (poster == null
            || matches(PICTURE, poster.type())
                && matches(SHA256, poster.sha256())
                && poster.width() > 0
                && poster.height() > 0
                && poster.bytes() > 0);
  }

  private boolean isTooLarge(Picture picture) {
    if (!picture.isVideo()) {
      return isTooLarge(picture.width(), picture.height(), limits.pixels());
    }
    Picture.Poster poster = picture.poster();
    return isTooLarge(picture.width(), picture.height(), limits.videoPixels())
        || Objects.requireNonNull(picture.duration()) > limits.videoMillis()
        || poster != null
            && (poster.bytes() > limits.blobBytes()
                || isTooLarge(poster.width(), poster.height(), limits.pixels()));
  }

  private boolean isTooLarge(int width, int height, long pixels) {
    return (long) width * height > pixels || Math.max(width, height) > limits.side();
  }

  /** Each has an id of its own and an original, in the same order, posters last. */
  private @Nullable String together(List<Picture> media, List<Original> originals) {
    long posters = media.stream().filter(picture -> picture.poster() != null).count();
    if (originals.size() != media.size() + posters) {
      return Rejection.MALFORMED;
    }
    for (Original original : originals) {
      if (original == null || !isFormed(original)) {
        return Rejection.MALFORMED;
      }
      if (original.bytes() > limits.blobBytes()) {
        return Rejection.TOO_LARGE;
      }
    }
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < media.size(); i++) {
      if (!ids.add(media.get(i).id()) || !media.get(i).id().equals(originals.get(i).media())) {
        return Rejection.MALFORMED;
      }
    }
    return arePosters(media, originals.subList(media.size(), originals.size()), ids)
        ? null
        : Rejection.MALFORMED;
  }

  private static boolean arePosters(
      List<Picture> media, List<Original> originals, Set<String> ids) {
    int next = 0;
    for (Picture video : media) {
      Picture.Poster poster = video.poster();
      if (poster != null) {
        Original original = originals.get(next++);
        // It is drawn without anything to strip, so both are one blob.
        boolean fits =
            ids.add(video.posterId())
                && original.media().equals(video.posterId())
                && original.sha256().equals(poster.sha256());
        if (!fits) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isFormed(Original original) {
    return matches(SHA256, original.sha256())
        && matches(TYPE, original.type())
        && matches(FILE_NAME, original.name())
        && original.bytes() > 0;
  }

  private static boolean matches(Pattern pattern, @Nullable String text) {
    return text != null && pattern.matcher(text).matches();
  }
}
