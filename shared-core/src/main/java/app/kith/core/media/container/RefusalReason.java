package app.kith.core.media.container;

/** Why a file is not taken as a picture or video. */
public enum RefusalReason {
  /** The file has no bytes. */
  EMPTY,
  /** The first bytes are those of no container that is known. */
  UNKNOWN_FORMAT,
  /** The file ends before its structure does. */
  TRUNCATED,
  /** The structure contradicts itself or a checksum. */
  CORRUPT,
  /** The container is known, but the file uses a part of it that can't be stripped or shown. */
  UNSUPPORTED,
  TOO_MANY_BYTES,
  TOO_MANY_PIXELS,
  SIDE_TOO_LONG,
  /** A video that lasts longer than is taken. */
  LASTS_TOO_LONG
}
