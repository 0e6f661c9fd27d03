package app.kith.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.outbox.Added;
import app.kith.core.thread.AtOnce;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeletionsTest {
  private final List<String> written = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private final Deletions deletions =
      new Deletions(
          new AtOnce().store(),
          new Deletions.Told() {
            @Override
            public void ended(Added added) {
              said.add(added instanceof Added.Refused refused ? refused.sentence() : "wrote");
            }

            @Override
            public void failed(IOException why) {
              said.add(String.valueOf(why.getMessage()));
            }
          });

  private Deletions.Deleted thing(String id) {
    return new Deletions.Deleted(
        id,
        "Deleted",
        () -> {
          written.add(id);
          return new Added.Kept(1);
        });
  }

  @Test
  void nothingIsWrittenBeforeTheTimeIsOver() {
    deletions.delete(thing("a"));

    assertThat(deletions.hides("a")).isTrue();
    assertThat(written).isEmpty();
    deletions.commit();
    assertThat(written).containsExactly("a");
    assertThat(said).contains("wrote");
    assertThat(deletions.waiting().now()).isEmpty();
  }

  @Test
  void whatIsUndoneIsNeverWritten() {
    deletions.delete(thing("a"));

    deletions.undo();
    deletions.commit();
    deletions.close();

    assertThat(deletions.hides("a")).isFalse();
    assertThat(written).isEmpty();
  }

  @Test
  void whoeverIsToldOfTheUndoingFindsTheThingBack() {
    List<Boolean> hidden = new ArrayList<>();
    deletions.delete(thing("a"));
    deletions.waiting().watch(waiting -> hidden.add(deletions.hides("a")));

    deletions.undo();

    assertThat(hidden).containsExactly(true, false);
  }

  @Test
  void theNextDeletionCommitsTheOneBefore() {
    deletions.delete(thing("a"));
    deletions.delete(thing("b"));

    assertThat(written).containsExactly("a");
    deletions.close();
    assertThat(written).containsExactly("a", "b");
  }

  @Test
  void whatIsRefusedComesBackWithItsSentence() {
    deletions.delete(
        new Deletions.Deleted("a", "Deleted", () -> new Added.Refused("full", "sync first")));
    deletions.commit();

    assertThat(said).contains("sync first");
    assertThat(deletions.hides("a")).isFalse();
  }

  @Test
  void aFailingDiskIsTold() {
    deletions.delete(
        new Deletions.Deleted(
            "a",
            "Deleted",
            () -> {
              throw new IOException("disk I/O error");
            }));
    deletions.commit();

    assertThat(said).contains("disk I/O error");
    assertThat(deletions.hides("a")).isFalse();
  }
}
