package app.kith.core.remote;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.store.CachedMedia;
import app.kith.core.sync.exchange.SyncRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaCacheTest {
  @TempDir Path folder;

  private CachedMedia takes(String bytes) throws IOException {
    return new MediaCache(folder)
        .take(
            new SyncRequest.Download("post", "media", "1024"),
            ResponseBody.create(bytes, MediaType.get("image/png")));
  }

  @Test
  void whatCameIsNamedByItsHash() throws IOException {
    CachedMedia taken = takes("abc");

    assertThat(taken.sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(new MediaCache(folder).has(taken.sha256())).isTrue();
  }

  @Test
  void whatAKilledProgramLeftHalfDownloadedGoesButNotWhatAnotherIsAt() throws IOException {
    Path left = Files.writeString(folder.resolve("left.part"), "ab");
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    Path growing = Files.writeString(folder.resolve("growing.part"), "ab");

    takes("abc");

    assertThat(left).doesNotExist();
    assertThat(growing).exists();
  }
}
