package app.kith.core.outbox;

import app.kith.core.model.Limits;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.MutationCheck;
import java.io.IOException;
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

  /** What is done inside the transaction, before anything is added. */
  public interface Before {
    void run() throws IOException;
  }

  public Added write(Mutation mutation) throws IOException {
    return write(mutation, Collections.emptyList(), () -> {});
  }

  /**
   * Adds a mutation and the originals that go with it in one transaction.
   *
   * @param before puts the originals' files in their place; inside, so that nobody takes them for
   *     files without a post
   */
  public Added write(Mutation mutation, List<Upload> uploads, Before before) throws IOException {
    Optional<String> problem = MutationCheck.problem(mutation, limits);
    if (problem.isPresent()) {
      return new Added.Refused(
          problem.get().replace(' ', '_'), Sentences.refused(problem.get(), limits));
    }
    return store.write(writer -> {
      before.run();
      for (Upload upload : uploads) {
        // What was sent for another post may have been let go with it: the server knows.
        if (!writer.upload(upload.blob()).filter(Upload::isOpen).isPresent()) {
          writer.putUpload(upload);
        }
      }
      return new Added.Kept(outbox.add(writer, mutation, clock.read()));
    });
  }
}
