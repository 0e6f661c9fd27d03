package app.kith.desktop.box;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.wire.Push;
import app.kith.desktop.box.wire.WireAnswer;
import app.kith.desktop.box.wire.WireDevice;
import app.kith.desktop.box.wire.WireUpload;
import app.kith.server.disk.SmallDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Homes on disks that are full for a while: each has one of its own. */
@Tag("process")
class FullDiskTest {
  /** Enough for a small file, not for a database. */
  private static final long HARDLY_ANYTHING = 12 << 10;

  /** The picture below is larger, what SQLite needs to be opened is less. */
  private static final long LESS_THAN_A_PICTURE = 200 << 10;

  private static final long LESS_THAN_THE_SERVERS_RESERVE = 32 << 20;

  @TempDir Path folder;
  private Launcher launcher;
  private SmallDisk disk;
  private Path letter;

  @BeforeEach
  void mount() throws Exception {
    launcher = new Launcher(folder);
    disk = SmallDisk.at(folder.resolve("disk"));
    letter = Files.writeString(disk.folder().resolve("letter.txt"), "Dear Ann");
  }

  @AfterEach
  void unmount() throws IOException {
    if (disk != null) {
      disk.close();
    }
  }

  /** Refused for want of room, in one sentence. */
  private void full(String... words) throws Exception {
    Launcher.Said said = launcher.kith(words);

    assertThat(said.code()).as("%s: %s", words[0], said).isEqualTo(1);
    assertThat(said.err().lines().toList())
        .singleElement()
        .asString()
        .startsWith("kith: ")
        .contains("disk", "full");
  }

  private Launcher.Said done(String... words) throws Exception {
    Launcher.Said said = launcher.kith(words);
    assertThat(said.code()).as("%s: %s", words[0], said.err()).isZero();
    return said;
  }

  @Test
  void aDeviceKeepsWhatItHasAndGoesOnWhenThereIsRoom() throws Exception {
    try (RunningServer server = new RunningServer(launcher, folder)) {
      joinsPostsAndSyncs(server.ownerLink());
    }
  }

  private void joinsPostsAndSyncs(String link) throws Exception {
    String home = disk.folder().resolve("device").toString();
    String[] join = {"join", link, "--home", home, "--handle", "ann", "--name", "Ann"};
    Path photo = launcher.photo("sunflower.jpg");
    String[] post = {"post", photo.toString(), "--caption", "boat", "--home", home, "--json"};

    disk.leaves(0);
    full(join);
    assertThat(disk.folder().toFile().list()).containsExactly(letter.getFileName().toString());
    disk.leaves(HARDLY_ANYTHING);
    full(join);
    assertThat(Path.of(home)).doesNotExist();
    disk.makesRoom();
    done(join);

    done(post);
    disk.leaves(LESS_THAN_A_PICTURE);
    full(post);
    assertThat(captions(home)).containsExactly("boat");
    disk.leaves(0);
    full(post);
    disk.makesRoom();
    done(post);
    assertThat(captions(home)).containsExactly("boat", "boat");
    assertThat(disk.folder().resolve("device/originals").toFile().list()).hasSize(1);
    assertThat(done("sync", "--home", home, "--json").document())
        .containsEntry("pushed", 2L)
        .containsEntry("waiting", 0L);
    assertThat(done("people", "--home", home, "--json").documents()).hasSize(1);
  }

  private List<Object> captions(String home) throws Exception {
    List<Object> captions = new ArrayList<>();
    for (Map<String, Object> post : done("feed", "--home", home, "--json").documents()) {
      captions.add(post.get("caption"));
    }
    return captions;
  }

  @Test
  void aServerRefusesWhatItHasNoRoomForAndStillServesWhatItHas() throws Exception {
    Path home = disk.folder().resolve("server");
    disk.leaves(HARDLY_ANYTHING);
    full("serve", "--home", home.toString(), "--listen", "127.0.0.1:0");
    assertThat(disk.folder().toFile().list()).containsExactly(letter.getFileName().toString());
    disk.makesRoom();
    try (RunningServer server = new RunningServer(launcher, folder, home, List.of())) {
      servesWhatItHas(server);
    }
  }

  private void servesWhatItHas(RunningServer server) throws Exception {
    String home = server.home().toString();
    WireDevice ann = WireDevice.joins(server.uri(), server.ownerLink(), "ann");
    String beginning = ann.tail();
    ann.does(WireDevice.post("before", "before"));
    Push push = ann.push(ann.chain(), List.of(WireDevice.post("meanwhile", "meanwhile")));

    disk.leaves(LESS_THAN_THE_SERVERS_RESERVE);
    refused(ann.sends(push));
    refused(upload(ann));
    disk.leaves(0);
    refused(ann.sends(push));
    refused(upload(ann));
    assertThat(posts(ann, beginning)).containsExactly("before");
    full("invite", "--home", home);
    server.kill();
    full("serve", "--home", home);

    disk.makesRoom();
    server.startAgain();
    assertThat(posts(ann, beginning)).containsExactly("before");
    disk.leaves(LESS_THAN_THE_SERVERS_RESERVE);
    refused(ann.sends(push));
    disk.makesRoom();
    ann.does(WireDevice.post("meanwhile", "meanwhile"));
    assertThat(upload(ann).status()).isEqualTo(201);
    assertThat(posts(ann, beginning)).containsExactly("before", "meanwhile");
  }

  private static List<String> posts(WireDevice reader, String cursor) throws Exception {
    return reader.reads(cursor).stream().map(change -> change.entity()).toList();
  }

  private static void refused(WireAnswer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(507);
    assertThat(answer.code()).isEqualTo("disk_full");
  }

  private static WireAnswer upload(WireDevice device) throws Exception {
    return WireUpload.of(new byte[100]).begins(device);
  }
}
