package app.kith.core.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.media.container.Keep;
import app.kith.core.media.container.MediaBounds;
import app.kith.core.media.container.RefusalReason;
import app.kith.core.media.container.VideoInfo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Walks and strips files that are in memory. */
final class Stripping {
  private Stripping() {}

  static MediaSource source(byte[] file) {
    return () -> new ByteArrayInputStream(file);
  }

  static Walk walk(byte[] file) throws IOException {
    return ContainerWalk.walk(source(file), MediaBounds.STANDARD);
  }

  static ImageInfo info(byte[] file) throws IOException {
    assertThat(walk(file)).isInstanceOf(Walk.Found.class);
    return ((Walk.Found) walk(file)).info();
  }

  static VideoInfo video(byte[] file) throws IOException {
    assertThat(walk(file)).isInstanceOf(Walk.Video.class);
    return ((Walk.Video) walk(file)).info();
  }

  static RefusalReason refusal(byte[] file) throws IOException {
    assertThat(walk(file)).isInstanceOf(Refused.class);
    return ((Refused) walk(file)).reason();
  }

  static byte[] keepingPlace(byte[] file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(MetadataStrip.strip(source(file), out, Keep.PLACE))
        .isInstanceOf(Strip.Stripped.class);
    return out.toByteArray();
  }

  static byte[] strip(byte[] file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(MetadataStrip.strip(source(file), out)).isInstanceOf(Strip.Stripped.class);
    return out.toByteArray();
  }
}
