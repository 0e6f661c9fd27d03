package app.kith.core.outbound;

import app.kith.core.device.UsedDevice;
import app.kith.core.loop.FailedUploads;
import app.kith.core.loop.SendAgain;
import app.kith.core.mutation.Decoded;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.Rejection;
import app.kith.core.outbound.Outbound.NotSent;
import app.kith.core.outbound.Outbound.Thing;
import app.kith.core.outbound.Outbound.Waiting;
import app.kith.core.outbox.Added;
import app.kith.core.outbox.DrawerRow;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.Upload;
import app.kith.core.people.Person;
import app.kith.core.store.StoredRow;
import app.kith.core.view.Pending;
import app.kith.core.wire.Row;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The outbox of a device, through the same use cases as the commands. */
public final class DeviceOutbox implements OutboundSource {
  private final UsedDevice device;
  private final DeviceThings things;

  public DeviceOutbox(UsedDevice device) {
    this.device = device;
    this.things = new DeviceThings(device);
  }

  /** What waits: own posts that wait for pictures, then what the server has not accepted. */
  private record Look(Set<String> accepted, List<Pending> pending) {}

  @Override
  public Outbound read() throws IOException {
    Set<String> failed = new FailedUploads(device).posts();
    Look look =
        device
            .view()
            .look((base, pending, self) -> {
              Set<String> posts = new LinkedHashSet<>();
              base.waiting().stream().map(StoredRow::entity).forEach(posts::add);
              return new Look(posts, pending);
            });
    Map<String, List<Upload>> uploads = new HashMap<>();
    for (Upload upload : device.outbox().read(OutboxReader::uploads)) {
      uploads.computeIfAbsent(upload.entity(), post -> new ArrayList<>()).add(upload);
    }
    Map<String, Person> people = device.people().byId();
    List<Waiting> waiting = new ArrayList<>();
    int count = 0;
    long bytes = 0;
    for (String post : look.accepted()) {
      if (!failed.contains(post)) {
        count++;
        bytes += sum(uploads.get(post), false);
        if (waiting.size() < MOST) {
          waiting.add(waiting(things.accepted(post), uploads.get(post), true));
        }
      }
    }
    for (Pending row : look.pending()) {
      String entity = row.row().entity();
      boolean post = row.mutation() instanceof Mutation.CreatePost;
      if (!(post && (failed.contains(entity) || look.accepted().contains(entity)))) {
        count++;
        List<Upload> own = post ? uploads.get(entity) : null;
        bytes += sum(own, false);
        if (waiting.size() < MOST) {
          waiting.add(waiting(things.of(row.mutation(), people), own, false));
        }
      }
    }
    List<NotSent> refused = refused(people);
    for (String post : failed) {
      refused.add(failed(post, uploads.getOrDefault(post, Collections.emptyList())));
    }
    int verified = count == 0 ? verified() : 0;
    return new Outbound(waiting, count, bytes, refused, verified, device.posts().withdrawn());
  }

  private static Waiting waiting(Thing thing, @Nullable List<Upload> own, boolean accepted) {
    return new Waiting(thing, sum(own, true), sum(own, false), accepted);
  }

  private static long sum(@Nullable List<Upload> uploads, boolean sent) {
    long sum = 0;
    if (uploads != null) {
      for (Upload upload : uploads) {
        sum += sent ? upload.offset() : upload.bytes();
      }
    }
    return sum;
  }

  private List<NotSent> refused(Map<String, Person> people) throws IOException {
    List<NotSent> refused = new ArrayList<>();
    for (DrawerRow row : device.outbox().read(OutboxReader::drawer)) {
      Thing thing =
          device.codec().decode(row.m()) instanceof Decoded.Known known
              ? things.of(known.mutation(), people)
              : things.accepted(row.entity());
      refused.add(
          new NotSent(
              row.key(),
              thing,
              row.reason(),
              Instant.ofEpochMilli(row.written().clock().wall()),
              Rejection.mayPass(row.reason())));
    }
    return refused;
  }

  private NotSent failed(String post, List<Upload> uploads) throws IOException {
    String why =
        uploads.stream()
            .map(Upload::problem)
            .filter(problem -> problem != null)
            .findFirst()
            .orElse("");
    Instant written = device.posts().post(post).map(shown -> shown.created()).orElse(Instant.EPOCH);
    return new NotSent(0, things.accepted(post), why, written, true);
  }

  /** The server publishes a post only when it has checked all of its originals. */
  private int verified() throws IOException {
    return device
        .base()
        .read(base -> {
          int files = 0;
          for (StoredRow row : base.ofKind(Row.ORIGINALS)) {
            files += device.rows().originals(row.row()).files().size();
          }
          return files;
        });
  }

  @Override
  public Optional<Added.Refused> sendAgain(NotSent what) throws IOException {
    if (what.key() != 0) {
      return new TryAgain(device).call(what.key());
    }
    new SendAgain(device.outbox()).call(what.thing().post());
    return Optional.empty();
  }

  @Override
  public void discard(NotSent what) throws IOException {
    if (what.key() == 0) {
      device.changePost().delete(what.thing().post());
    } else {
      device
          .outbox()
          .write(writer -> {
            writer.deleteDrawer(what.key());
            return true;
          });
    }
  }
}
