package app.kith.core.media;

/** What became of {@link MetadataStrip}. */
public sealed interface Strip permits Strip.Stripped, Refused {
  /**
   * The copy is written.
   *
   * @param copy the copy's digest, equal to the original's where there was nothing to strip, so
   *     that both are one blob
   */
  record Stripped(BlobDigest copy) implements Strip {}
}
