package app.kith.core.loop;

import app.kith.core.outbox.OutboxStore;
import app.kith.core.outbox.Upload;
import java.io.IOException;

/** Takes the pictures of a post up again that could not be sent. */
public final class SendAgain {
  private final OutboxStore outbox;

  public SendAgain(OutboxStore outbox) {
    this.outbox = outbox;
  }

  /** They count as not sent at all; the sync loop takes it from there. */
  public void call(String post) throws IOException {
    outbox.write(writer -> {
      for (Upload upload : writer.uploads()) {
        if (upload.entity().equals(post) && upload.problem() != null) {
          writer.putUpload(new Upload(upload.blob(), upload.bytes(), post, null, 0, false, null));
        }
      }
      return post;
    });
  }
}
