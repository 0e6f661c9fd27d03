package app.kith.core.sync.media;

import app.kith.core.json.RawJson;
import app.kith.core.model.PostId;
import app.kith.core.mutation.Original;
import app.kith.core.mutation.PostValue;
import app.kith.core.outbox.OutboxStore;
import app.kith.core.outbox.Upload;
import app.kith.core.store.LocalStore;
import app.kith.core.store.StoredRow;
import app.kith.core.wire.Row;
import io.avaje.json.JsonException;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sends originals again that the server had once and has let go since: with another post of the
 * same picture, that was deleted. An own post which waits at the server, though all its originals
 * count as sent, shows it. Each is tried once a run and post.
 *
 * <p>The question alone does it where the original is still there and only the shared copy was not,
 * as with a picture that is posted again, this time with its place.
 */
public final class ResendOriginals {
  private final LocalStore base;
  private final OutboxStore store;
  private final JsonType<PostValue.Originals> originals;
  private final Set<String> tried = new HashSet<>();
  private boolean stale = true;

  public ResendOriginals(LocalStore base, OutboxStore store, Jsonb json) {
    this.base = base;
    this.store = store;
    this.originals = json.type(PostValue.Originals.class);
  }

  /** Base has changed: look again. */
  public void refresh() {
    stale = true;
  }

  /** Looks; only while base stands where the server stood after the last upload. */
  public void run() throws IOException {
    if (!stale) {
      return;
    }
    stale = false;
    for (StoredRow waiting : base.read(reader -> reader.waiting())) {
      List<Upload> sent = sent(waiting.entity());
      if (!sent.isEmpty()) {
        store.write(writer -> {
          for (Upload upload : sent) {
            writer.putUpload(upload.again());
          }
          return sent.size();
        });
      }
    }
  }

  /**
   * What of the post's originals this device has sent and not yet again; none while one can't be.
   */
  private List<Upload> sent(String post) throws IOException {
    List<Upload> sent = new ArrayList<>();
    for (Original original : originals(post)) {
      Optional<Upload> upload = store.read(reader -> reader.upload(original.sha256()));
      if (!upload.isPresent() || !upload.get().verified()) {
        return Collections.emptyList();
      }
      if (tried.add(post + " " + original.sha256())) {
        sent.add(upload.get());
      }
    }
    return sent;
  }

  private List<Original> originals(String post) throws IOException {
    String entity = new PostId(post).originals().value();
    for (StoredRow row : base.read(reader -> reader.rowsOf(entity))) {
      RawJson fixed = row.row().fixed();
      if (row.row().kind().equals(Row.ORIGINALS) && fixed != null) {
        try {
          return originals.fromJson(fixed.text()).files();
        } catch (JsonException e) {
          // Of a newer program, which will know what to do.
          return Collections.emptyList();
        }
      }
    }
    return Collections.emptyList();
  }
}
