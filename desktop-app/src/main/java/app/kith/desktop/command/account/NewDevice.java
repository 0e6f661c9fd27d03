package app.kith.desktop.command.account;

import app.kith.core.home.DeviceHome;
import app.kith.core.join.Entry;
import app.kith.core.join.FreshSecrets;
import app.kith.core.join.JoinCommunity;
import app.kith.core.json.KithJson;
import app.kith.core.loop.HomeSync;
import app.kith.core.loop.SyncEnd;
import app.kith.core.model.IdSource;
import app.kith.desktop.DesktopGraph;
import app.kith.desktop.command.Answer;
import app.kith.desktop.command.DeviceVerb;
import app.kith.desktop.command.Shell;
import app.kith.desktop.command.sync.SyncProgress;
import app.kith.desktop.store.JdbcOutboxStore;
import io.avaje.jsonb.Jsonb;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What join and login share: a folder becomes a device, and fetches what there is. */
abstract class NewDevice extends DeviceVerb {
  private static final Duration FIRST_SYNC = Duration.ofMinutes(10);

  @Option(
      names = "--password-stdin",
      description = "Read the password from the first line of standard input.")
  private boolean passwordStdin;

  private final IdSource ids = IdSource.secure();
  private final Jsonb json = KithJson.create();

  IdSource ids() {
    return ids;
  }

  Jsonb json() {
    return json;
  }

  /** The password that was given; empty where none was. */
  Optional<String> password(Shell shell, String question) throws IOException {
    if (!passwordStdin) {
      return shell.around().person().password(question);
    }
    String line =
        new BufferedReader(new InputStreamReader(shell.around().in(), StandardCharsets.UTF_8))
            .readLine();
    return Optional.ofNullable(line).filter(text -> !text.isEmpty());
  }

  /** Makes the folder a device by this entry and fetches what there is. */
  Answer enter(Entry entry, Path folder, Shell shell) throws IOException {
    FreshSecrets secrets = new FreshSecrets(ids, new SecureRandom());
    return switch (new JoinCommunity(folder, secrets, JdbcOutboxStore::open, json, ids)
        .call(entry)) {
      case JoinCommunity.Result.Refused refused ->
          new Answer.Refused(refused.code(), refused.sentence());
      case JoinCommunity.Result.Done done -> fetch(done.home(), shell);
    };
  }

  private static Answer fetch(DeviceHome home, Shell shell) throws IOException {
    try (DesktopGraph device = new DesktopGraph(home)) {
      SyncEnd end = new HomeSync(device, new SyncProgress(shell)).call(FIRST_SYNC);
      return switch (end) {
        case SyncEnd.Settled settled -> shell.shown().status(new StatusOf(device).now());
        case SyncEnd.Unsettled not ->
            new Answer.Refused(
                not.code(),
                "this device has joined, but its first sync did not end ("
                    + not.sentence()
                    + "): run `kith sync`");
      };
    }
  }

  @Override
  protected final Answer on(DesktopGraph device, Shell shell) {
    throw new IllegalStateException("there is no device before this verb has made one");
  }
}
