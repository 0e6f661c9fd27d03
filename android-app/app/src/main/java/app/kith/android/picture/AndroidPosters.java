package app.kith.android.picture;

import android.graphics.Bitmap;
import android.media.MediaMetadataRetriever;
import app.kith.core.media.PosterMaker;
import app.kith.core.media.container.VideoInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Draws posters with the platform's decoders; a video that they refuse goes without one. */
public final class AndroidPosters implements PosterMaker {
  /** The first second is often black, or shaken. */
  private static final long IN_MICROS = TimeUnit.SECONDS.toMicros(1);

  private static final int QUALITY = 88;

  @Override
  public Optional<byte[]> poster(Path video, VideoInfo info) {
    try (Decoder decoder = new Decoder()) {
      MediaMetadataRetriever retriever = decoder.retriever;
      retriever.setDataSource(video.toString());
      long middle = TimeUnit.MILLISECONDS.toMicros(info.duration().toMillis()) / 2;
      Bitmap frame = frame(retriever, Math.min(IN_MICROS, middle));
      return frame == null ? Optional.empty() : Optional.of(jpeg(Sampled.fitted(frame, SIDE)));
    } catch (RuntimeException | OutOfMemoryError e) {
      // A decoder of the phone's maker; it throws what it likes.
      return Optional.empty();
    }
  }

  private static final class Decoder implements AutoCloseable {
    private final MediaMetadataRetriever retriever = new MediaMetadataRetriever();

    @Override
    public void close() {
      try {
        retriever.release();
      } catch (IOException | RuntimeException e) {
        // It gave its frame, or its failure is known.
      }
    }
  }

  /** The platform turns it upright. */
  private static @Nullable Bitmap frame(MediaMetadataRetriever retriever, long at) {
    Bitmap frame = retriever.getFrameAtTime(at, MediaMetadataRetriever.OPTION_CLOSEST_SYNC);
    return frame == null ? retriever.getFrameAtTime() : frame;
  }

  private static byte[] jpeg(Bitmap frame) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    frame.compress(Bitmap.CompressFormat.JPEG, QUALITY, out);
    return out.toByteArray();
  }
}
