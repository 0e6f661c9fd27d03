package app.kith.core.model;

/**
 * Every bound that device and server check, in one place; docs/protocol.md names each.
 *
 * @param captionCodePoints a caption or a comment
 * @param nameCodePoints a display name
 * @param portraitBytes bytes of a person's picture
 * @param portraitSide pixels along each of its sides
 * @param handleMin characters of a handle
 * @param handleMax characters of a handle
 * @param mediaPerPost pictures in one post
 * @param altCodePoints the description of one picture
 * @param mutationBytes UTF-8 bytes of a mutation's JSON
 * @param pushItems mutations in one push
 * @param pushBytes UTF-8 bytes of a push
 * @param pageChanges changes in one page of pull or live; a page may exceed it to keep a
 *     transaction whole
 * @param snapshotRows rows in one page of a snapshot
 * @param outboxRows un-sent mutations on a device, beyond which new ones are refused with a
 *     sentence
 * @param blobBytes bytes of one original
 * @param chunkBytes bytes of one upload request
 * @param openUploads uploads of one account that are begun and not finished
 * @param openUploadBytes bytes of the originals that those announce
 * @param pixels width times height of a picture
 * @param side pixels along a picture's or video's longer side
 * @param videoPixels width times height of a video: what H.264 allows at its level 5.2
 * @param videoMillis how long a video lasts
 */
public record Limits(
    int captionCodePoints,
    int nameCodePoints,
    int portraitBytes,
    int portraitSide,
    int handleMin,
    int handleMax,
    int mediaPerPost,
    int altCodePoints,
    int mutationBytes,
    int pushItems,
    int pushBytes,
    int pageChanges,
    int snapshotRows,
    int outboxRows,
    long blobBytes,
    int chunkBytes,
    int openUploads,
    long openUploadBytes,
    long pixels,
    int side,
    long videoPixels,
    long videoMillis) {

  /** The bounds of this release. */
  public static final Limits STANDARD =
      new Limits(
          5_000,
          80,
          8_192,
          128,
          2,
          30,
          20,
          1_000,
          65_536,
          500,
          1_048_576,
          500,
          1_000,
          50_000,
          200L << 20,
          4 << 20,
          64,
          4L << 30,
          200_000_000L,
          65_535,
          9_437_184L,
          600_000L);
}
