package app.kith.core.outbox;

import app.kith.core.clock.DeviceClock;
import app.kith.core.model.Limits;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.MutationCheck;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Checks a mutation as the server will and adds it to the outbox: the one door to it for all use
 * cases.
 */
public final class MutationWriter {
  private final OutboxStore store;
  private final Outbox outbox;
  private final DeviceClock clock;
  private final Limits limits;

  public MutationWriter(OutboxStore store, Outbox outbox, DeviceClock clock, Limits limits) {
    this.store = store;
    this.outbox = outbox;
    this.clock = clock;
    this.limits = limits;
  }

  public Added write(Mutation mutation) throws IOException {
    return write(mutation, Collections.emptyList(), () -> {});
  }

  /** The last step of a transaction; where it fails nothing was written. */
  public interface LastStep {
    void run() throws IOException;
  }

  /**
   * Deletes a post, and in the same transaction lets go of originals that only it waited for, so
   * that nobody's pictures are sent after their deletion.
   *
   * @param naming texts that name the originals of the account's other posts
   */
  public Added delete(Mutation.Delete delete, List<String> naming) throws IOException {
    return store.write(writer -> {
      List<String> texts = new ArrayList<>(naming);
      for (OutboxRow row : writer.rows()) {
        if (!row.entity().equals(delete.entity().value())) {
          texts.add(row.m());
        }
      }
      writer.drawer().forEach(row -> texts.add(row.m()));
      for (Upload upload : writer.uploads()) {
        if (upload.isOpen() && texts.stream().noneMatch(text -> text.contains(upload.blob()))) {
          writer.deleteUpload(upload.blob());
        }
      }
      return new Added.Kept(outbox.add(writer, delete, clock.read()));
    });
  }

  /**
   * Adds a mutation and the originals that go with it in one transaction.
   *
   * @param naming gives the originals the names that the uploads know them by
   */
  public Added write(Mutation mutation, List<Upload> uploads, LastStep naming) throws IOException {
    Optional<String> problem = MutationCheck.problem(mutation, limits);
    if (problem.isPresent()) {
      return new Added.Refused(
          problem.get().replace(' ', '_'), Sentences.refused(problem.get(), limits));
    }
    return store.write(writer -> {
      for (Upload upload : uploads) {
        // What was sent for another post may have been let go with it: the server knows. What could
        // not be sent is whole when it is posted again, and gets another chance.
        if (!writer.upload(upload.blob()).filter(Upload::isOpen).isPresent()) {
          writer.putUpload(upload);
        }
      }
      long key = outbox.add(writer, mutation, clock.read());
      naming.run();
      return new Added.Kept(key);
    });
  }
}
