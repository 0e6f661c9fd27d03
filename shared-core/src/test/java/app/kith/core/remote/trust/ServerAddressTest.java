package app.kith.core.remote.trust;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.remote.trust.ServerAddress.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
  @ParameterizedTest
  @CsvSource({
    "192.168.1.20:8420,          https://192.168.1.20:8420",
    "192.168.1.20,               https://192.168.1.20:8420",
    "Harbour.LOCAL:9000,         https://harbour.local:9000",
    "photos.example.org:443,     https://photos.example.org",
    "https://photos.example.org, https://photos.example.org",
    "HTTPS://photos.example.org/,https://photos.example.org",
    "https://10.0.0.7:8443/,     https://10.0.0.7:8443",
    "[2001:DB8:0:0::7]:8420,     https://[2001:db8::7]:8420",
    "2001:db8::7,                https://[2001:db8::7]:8420",
    "bücher.example,             https://xn--bcher-kva.example:8420",
    "127.0.0.1:8420,             http://127.0.0.1:8420",
    "127.255.3.9:1,              http://127.255.3.9:1",
    "localhost:8420,             http://localhost:8420",
    "::1,                        http://[::1]:8420",
    "[::1]:8421,                 http://[::1]:8421",
    "[0:0:0:0:0:0:0:1]:8421,     http://[::1]:8421",
    "[::ffff:127.0.0.1]:8421,    http://127.0.0.1:8421",
    "http://127.0.0.1:8420/,     http://127.0.0.1:8420",
    "http://localhost,           http://localhost",
    "https://127.0.0.1:8443,     https://127.0.0.1:8443"
  })
  void onlyThisComputerIsSpokenToWithoutTls(String text, String url) {
    assertThat(parsed(text).url()).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "127.1",
        "2130706433",
        "0177.0.0.1",
        "127.0.0.01",
        "localhost."
      })
  void whatOnlyLooksLikeThisComputerIsAskedByTls(String text) {
    assertThat(parsed(text).tls()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://192.168.1.20:8420", "http://photos.example.org", "http://127.1"})
  void plainHttpOffThisComputerIsRefused(String text) {
    assertThat(ServerAddress.parse(text))
        .isEqualTo(
            new Result.Refused(
                "only a server on this computer may be asked without TLS: write https:// in place"
                    + " of http://"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ":8420",
        "host:0",
        "host:65536",
        "host:99999999999",
        "host:port",
        "host:80:80",
        "ho st:80",
        "host/path",
        "https://host/path",
        "https://user@host",
        "https://host?x=1",
        "https://host#x",
        "ftp://host",
        "javascript:alert(1)",
        "[::1",
        "::1]:80",
        "[fe80::1%eth0]:80",
        "[1:2]:80",
        "host%2e.example",
        "a\\b",
        "-x",
        "0.0.0.0:8420",
        "[::]:8420",
        "//host",
        "ho\u0000st",
        "a\nb"
      })
  void whatIsNoAddressIsRefusedWithASentence(String text) {
    assertThat(ServerAddress.parse(text)).isInstanceOf(Result.Refused.class);
  }

  @Test
  void aVeryLongTextIsRefused() {
    assertThat(ServerAddress.parse("a".repeat(100_000))).isInstanceOf(Result.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "192.168.1.20:8420",
        "[2001:db8::7]:8420",
        "127.0.0.1:8420",
        "https://127.0.0.1:8443",
        "photos.example.org:443"
      })
  void anAddressIsReadBackFromItsTextAndItsUrl(String text) {
    ServerAddress address = parsed(text);

    assertThat(address.text()).isEqualTo(text);
    assertThat(parsed(address.url())).isEqualTo(address);
    assertThat(address.baseUrl()).hasToString(address.url() + "/");
  }

  private static ServerAddress parsed(String text) {
    assertThat(ServerAddress.parse(text)).isInstanceOf(Result.Parsed.class);
    return ((Result.Parsed) ServerAddress.parse(text)).address();
  }
}
