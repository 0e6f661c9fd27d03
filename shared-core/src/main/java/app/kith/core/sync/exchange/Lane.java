package app.kith.core.sync.exchange;

/**
 * Requests of different lanes are under way at the same time: downloads never wait for uploads, nor
 * the reverse.
 */
public enum Lane {
  PUSH,
  PULL,
  UPLOAD,
  DOWNLOAD
}
