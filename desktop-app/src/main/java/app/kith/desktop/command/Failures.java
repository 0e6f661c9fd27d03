package app.kith.desktop.command;

import app.kith.core.outbox.OutboxFullException;
import app.kith.core.sync.exchange.Transport;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/** Makes the sentence of what the world refused: disk, network, server. */
final class Failures {
  private Failures() {}

  static Answer.Refused of(IOException failure) {
    if (isDiskFull(failure)) {
      return new Answer.Refused(
          "disk_full", "the disk is full: free some space and try again; nothing was lost");
    }
    return switch (failure) {
      case Transport.RefusedException refused -> new Answer.Refused(refused.code(), text(refused));
      case OutboxFullException full -> new Answer.Refused("outbox_full", text(full));
      case AccessDeniedException denied ->
          new Answer.Refused(
              "no_access",
              "you may not use " + denied.getFile() + ": see who owns it, or name another");
      case FileSystemException file ->
          new Answer.Refused(
              "file_system",
              "can't use " + file.getMessage() + ": see that the disk is there and healthy");
      default -> new Answer.Refused("failed", text(failure));
    };
  }

  /** Neither Java nor SQLite has an exception of its own for it. */
  private static boolean isDiskFull(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (said.contains("no space left on device")
          || said.contains("not enough space on the disk")
          || said.contains("disk quota exceeded")
          || said.contains("disk is full")) {
        return true;
      }
    }
    return false;
  }

  private static String text(IOException failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank()
        ? failure.getClass().getSimpleName() + ": try again"
        : message;
  }
}
