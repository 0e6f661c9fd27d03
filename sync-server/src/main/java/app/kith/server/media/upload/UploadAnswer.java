package app.kith.server.media.upload;

import app.kith.core.model.BlobId;
import java.time.Instant;

/** The answers of {@link UploadStore}; each method names those that it gives. */
public sealed interface UploadAnswer {

  /** To the wish to send a blob. */
  sealed interface OfCreate extends UploadAnswer
      permits Created, OutOfBounds, WrongCopy, TooMany, Busy {}

  /** To the question how far an upload is. */
  sealed interface OfOffset extends UploadAnswer permits At, WrongCopy, Expired, Busy, Gone {}

  /** To a chunk. */
  sealed interface OfAppend extends UploadAnswer
      permits At,
          Verified,
          WrongHash,
          WrongCopy,
          WrongOffset,
          TooLong,
          WrongChecksum,
          Expired,
          Busy,
          Gone {}

  /** What became of a chunk's bytes, before anything is said of the whole. */
  sealed interface Staged extends UploadAnswer permits Appended, TooLong, WrongChecksum {}

  /** What an upload has come to, between two requests. */
  sealed interface Settled extends UploadAnswer permits Appended, Verified, WrongHash, WrongCopy {}

  /** To the wish to give up. */
  sealed interface OfTerminate extends UploadAnswer permits Terminated, Busy, Gone {}

  /**
   * The blob may be sent, or needs no sending.
   *
   * @param offset bytes that this account has sent already; the blob's length where all are
   *     delivered
   * @param expires when the upload is forgotten if it is not finished
   */
  record Created(UploadId upload, long offset, Instant expires) implements OfCreate {}

  /** Blobs have 1 to {@code limit} bytes. */
  record OutOfBounds(long limit) implements OfCreate {}

  /** So many uploads of this account are begun and not finished that another must wait. */
  record TooMany() implements OfCreate {}

  /**
   * How far the upload is.
   *
   * @param offset bytes on the disk; equal to the length only when the blob is delivered
   * @param length the blob's
   * @param expires when the upload is forgotten if it is not finished
   */
  record At(long offset, long length, Instant expires) implements OfOffset, OfAppend {}

  /** All bytes so far are on the disk, and more are missing. */
  record Appended(long offset) implements Settled, Staged {}

  /** Nothing was taken: the next byte must be the one at {@code actual}. */
  record WrongOffset(long actual) implements OfAppend {}

  /** Nothing was taken: the chunk holds more than the blob lacks or than one request may bring. */
  record TooLong() implements OfAppend, Staged {}

  /** Nothing was taken: the chunk's bytes are not those of its checksum. */
  record WrongChecksum() implements OfAppend, Staged {}

  /** The blob is whole, stored and delivered. */
  record Verified(BlobId blob) implements Settled, OfAppend {}

  /** All bytes came and are not the blob's; the upload is forgotten and starts anew. */
  record WrongHash() implements Settled, OfAppend {}

  /**
   * The blob is whole, stored and delivered, but a post of the account that waits for it names
   * another shared copy than the one that it gives.
   */
  record WrongCopy() implements Settled, OfCreate, OfOffset, OfAppend {}

  /** The time to finish the upload is over; a new one may begin. */
  record Expired() implements OfOffset, OfAppend {}

  /** The upload is forgotten, with what it brought. */
  record Terminated() implements OfTerminate {}

  /** Another request is at work on this upload: ask again in a moment. */
  record Busy() implements OfCreate, OfOffset, OfAppend, OfTerminate {}

  /** This account has no such upload, or no longer. */
  record Gone() implements OfOffset, OfAppend, OfTerminate {}
}
