package app.kith.server.media.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChecksumTest {
  @Test
  void aHeaderNamesAlgorithmAndDigest() {
    String digest = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    assertThat(Checksum.parse("sha256 " + digest)).contains(new Checksum("sha256", digest));
    assertThat(Checksum.parse("sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0="))
        .contains(new Checksum("sha1", "Kq5sNclPz7QV2+lfQIuc6R7oRu0="));
  }

  @Test
  void otherHeadersNameNone() {
    assertThat(Checksum.parse("md5 1B2M2Y8AsgTpgAmY7PhCfg==")).isEmpty();
    assertThat(Checksum.parse("sha256 47DEQ=")).isEmpty();
    assertThat(Checksum.parse("sha256 Kq5sNclPz7QV2+lfQIuc6R7oRu0=")).isEmpty();
    assertThat(Checksum.parse("sha1 no digest")).isEmpty();
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
