package app.kith.server.media;

import app.kith.core.media.container.ImageType;
import app.kith.core.media.container.VideoInfo;
import app.kith.core.media.mp4.Mp4Walk;
import app.kith.core.model.BlobId;
import app.kith.server.blob.BlobStore;
import java.io.IOException;
import java.io.InputStream;

/** What blobs are by their first bytes, whatever a post says. */
final class BlobTypes {
  private static final String UNKNOWN = "application/octet-stream";

  private final BlobStore blobs;

  BlobTypes(BlobStore blobs) {
    this.blobs = blobs;
  }

  /** The media type of a blob that is there. */
  String of(BlobId blob) throws IOException {
    long bytes = blobs.size(blob).orElse(0);
    try (InputStream in = blobs.open(blob, 0, Math.min(bytes, ImageType.HEAD_BYTES))) {
      byte[] head = in.readAllBytes();
      return Mp4Walk.isVideo(head)
          ? VideoInfo.MIME
          : ImageType.of(head).map(ImageType::mime).orElse(UNKNOWN);
    }
  }

  boolean isVideo(BlobId blob) throws IOException {
    return of(blob).equals(VideoInfo.MIME);
  }
}
