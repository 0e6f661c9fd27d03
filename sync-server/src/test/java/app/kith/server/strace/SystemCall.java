package app.kith.server.strace;

import java.nio.file.Path;

/** Something that a process asked of the system. */
public sealed interface SystemCall {
  /** A file or folder was forced to the disk; told when that was done. */
  record Forced(Path file) implements SystemCall {}

  /**
   * Bytes were written; told when that began.
   *
   * @param to a file, or what strace calls a socket or pipe
   * @param text as strace shows it, escaped and cut off
   */
  record Written(String to, String text) implements SystemCall {}
}
