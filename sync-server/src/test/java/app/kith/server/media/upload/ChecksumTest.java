package app.kith.server.media.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChecksumTest {
  @Test
  void aHeaderNamesAlgorithmAndDigest() {
    assertThat(Checksum.parse("sha256 47DEQ=")).contains(new Checksum("sha256", "47DEQ="));
    assertThat(Checksum.parse("sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0="))
        .contains(new Checksum("sha1", "Kq5sNclPz7QV2+lfQIuc6R7oRu0="));
  }

  @Test
  void otherHeadersNameNone() {
    assertThat(Checksum.parse("md5 47DEQ=")).isEmpty();
    assertThat(Checksum.parse("sha1")).isEmpty();
    assertThat(Checksum.parse("")).isEmpty();
  }

  @Test
  void onlyIdsOfUploadsBecomeFileNames() {
    assertThat(UploadId.parse("0123456789abcdefghjkmnpqrs")).isPresent();
    assertThat(UploadId.parse("../../etc/passwd/..........")).isEmpty();
    assertThat(UploadId.parse("")).isEmpty();
  }
}
