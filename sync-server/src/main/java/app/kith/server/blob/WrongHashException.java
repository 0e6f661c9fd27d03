package app.kith.server.blob;

import app.kith.core.model.BlobId;
import java.io.IOException;

/** Bytes that were to be stored are not the ones that the blob's name stands for. */
public final class WrongHashException extends IOException {
  private static final long serialVersionUID = 1;

  public WrongHashException(BlobId expected, BlobId found) {
    super("the bytes are those of " + found + ", not of " + expected + ": send the blob again");
  }
}
