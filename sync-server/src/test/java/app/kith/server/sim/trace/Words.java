package app.kith.server.sim.trace;

import app.kith.core.sync.exchange.SyncReply;
import app.kith.core.sync.exchange.SyncRequest;
import app.kith.core.wire.Change;
import app.kith.core.wire.Outcome;
import app.kith.core.wire.Page;
import app.kith.core.wire.Push;
import app.kith.core.wire.PushReply;
import app.kith.core.wire.SnapshotPage;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Requests and replies in the few words that a reader of a trace needs. */
public final class Words {
  private Words() {}

  /** Put into words only where somebody reads them. */
  public record Of(Object what) {
    @Override
    public String toString() {
      return switch (what) {
        case SyncRequest request -> words(request);
        case SyncReply reply -> words(reply);
        default -> what.toString();
      };
    }
  }

  private static String words(SyncRequest request) {
    return switch (request) {
      case SyncRequest.PushChanges push -> "push " + items(push.push());
      case SyncRequest.StartAgain again -> "start again as " + again.secrets().device();
      case SyncRequest.Pull pull -> "pull";
      case SyncRequest.Snapshot page -> page(page.stream(), page.after());
      case SyncRequest.CreateUpload upload -> "upload";
      case SyncRequest.AskOffset upload -> "how far is the upload";
      case SyncRequest.SendChunk chunk -> "bytes of an upload";
      case SyncRequest.Download file -> "picture " + file.media();
    };
  }

  private static String page(@Nullable String stream, @Nullable String after) {
    return (after == null ? "first" : "next")
        + " page of "
        + (stream == null ? "everything" : stream);
  }

  private static String items(Push push) {
    return push.items().stream()
        .map(item -> item.n() + " " + (item.m() == null ? "void" : item.m()))
        .collect(Collectors.joining("; ", "after " + push.before().n() + ": ", ""));
  }

  private static String words(SyncReply reply) {
    return switch (reply) {
      case SyncReply.Pushed pushed -> words(pushed.reply());
      case SyncReply.StartedAgain again -> "it is " + again.secrets().device() + " now";
      case SyncReply.Pulled pulled -> words(pulled.page());
      case SyncReply.SnapshotRead read -> words(read.page());
      case SyncReply.UploadAt at -> "upload at " + at.offset();
      case SyncReply.UploadVerified verified -> "upload verified";
      case SyncReply.UploadGone gone -> "upload gone";
      case SyncReply.UploadRefused refused -> "upload refused: " + refused.why();
      case SyncReply.Downloaded downloaded -> "picture " + downloaded.media().media();
      case SyncReply.NotDownloaded none -> "no picture " + none.media();
    };
  }

  private static String words(PushReply reply) {
    return "push "
        + reply.result()
        + ", has "
        + reply.lastN()
        + list(reply.outcomes().stream().map(Words::words).toList());
  }

  private static String words(Outcome outcome) {
    return outcome.n()
        + " "
        + outcome.result()
        + (outcome.reason() == null ? " at " + outcome.seq() : ", " + outcome.reason());
  }

  private static String words(Page page) {
    return "page to "
        + page.seq()
        + " of "
        + page.head()
        + (page.snapshot() ? ", take a snapshot" : "")
        + list(page.changes().stream().map(Words::words).toList());
  }

  private static String words(Change change) {
    String by = change.hash() == null ? "" : " by " + change.device() + ":" + change.n();
    return change.seq()
        + " "
        + change.kind()
        + " "
        + change.entity()
        + " in "
        + change.stream()
        + by;
  }

  private static String words(SnapshotPage page) {
    return (page.next() == null ? "last page of " : "page of ")
        + (page.stream() == null ? "everything" : page.stream() + " gen " + page.gen())
        + " at "
        + page.head()
        + list(
            page.rows().stream()
                .map(row -> row.seq() + " " + row.entity() + " in " + row.stream())
                .toList());
  }

  private static String list(List<String> parts) {
    return parts.isEmpty() ? "" : ": " + String.join("; ", parts);
  }
}
