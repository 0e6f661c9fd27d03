package app.kith.core.outbound;

import app.kith.core.device.UsedDevice;
import app.kith.core.mutation.Decoded;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.Original;
import app.kith.core.outbox.Added;
import app.kith.core.outbox.DrawerRow;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.Upload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Does what lies in the drawer once more, with what is known now: to those who see the post now,
 * and after all that was done since.
 */
final class TryAgain {
  private final UsedDevice device;

  TryAgain(UsedDevice device) {
    this.device = device;
  }

  /** Empties its place in the drawer once it waits again; the answer is why it does not. */
  Optional<Added.Refused> call(long key) throws IOException {
    for (DrawerRow row : device.outbox().read(OutboxReader::drawer)) {
      if (row.key() == key && device.codec().decode(row.m()) instanceof Decoded.Known known) {
        if (again(known.mutation()) instanceof Added.Refused refused) {
          return Optional.of(refused);
        }
        // What ends this between the two leaves it twice, and never nowhere.
        device
            .outbox()
            .write(writer -> {
              writer.deleteDrawer(key);
              return key;
            });
      }
    }
    return Optional.empty();
  }

  private Added again(Mutation mutation) throws IOException {
    return switch (mutation) {
      case Mutation.CreateComment m ->
          device.changePost().comment(m.comment(), m.post().value(), m.text());
      case Mutation.Like m -> device.changePost().like(m.post().value(), m.on());
      case Mutation.EditCaption m -> device.changePost().edit(m.post().value(), m.caption());
      case Mutation.EditProfile m -> device.changePeople().rename(m.name());
      case Mutation.CreatePost m -> device.writer().write(m, uploads(m), () -> {});
      case Mutation.Delete m -> device.writer().write(m);
      case Mutation.Follow m -> device.writer().write(m);
      case Mutation.ChangeAudience m -> device.changePost().show(m.post().value(), m.to());
      case Mutation.Block m -> device.writer().write(m);
      case Mutation.EditPrivacy m -> device.writer().write(m);
      case Mutation.Approve m -> device.writer().write(m);
      case Mutation.EditPortrait m -> device.writer().write(m);
    };
  }

  /** Its originals are still in the home: what lies in the drawer holds them. */
  private static List<Upload> uploads(Mutation.CreatePost post) {
    Map<String, Upload> uploads = new LinkedHashMap<>();
    for (Original original : post.originals()) {
      String blob = original.sha256();
      uploads.put(
          blob, new Upload(blob, original.bytes(), post.post().value(), null, 0, false, null));
    }
    return new ArrayList<>(uploads.values());
  }
}
