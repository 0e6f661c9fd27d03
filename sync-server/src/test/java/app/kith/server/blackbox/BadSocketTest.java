package app.kith.server.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.server.blackbox.client.Device;
import app.kith.server.blackbox.client.Ids;
import app.kith.server.blackbox.client.Live;
import app.kith.server.blackbox.client.Said;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Section 6, live: sockets that no honest client has. */
class BadSocketTest extends Blackbox {
  private static final int POLICY = 1008;
  private static final int TOO_BIG = 1009;
  private static final int UPGRADE = 426;

  @Test
  @Proves("| 1008 | the cursor is none of this server's, or the device was signed out |")
  void a_forged_cursor_ends_live() throws IOException {
    Device maria = place.newcomer();

    try (Live live = maria.wire().live(maria.token())) {
      live.send("forged");

      assertThat(live.closed()).isEqualTo(POLICY);
    }
  }

  @Test
  @Proves("| 1009 | a message has more than 32,768 characters, in however many frames |")
  void a_message_without_an_end_ends_live() throws IOException {
    Device maria = place.newcomer();

    try (Live live = maria.wire().live(maria.token())) {
      for (int i = 0; i < 9; i++) {
        live.sendPart("x".repeat(4000));
      }

      assertThat(live.closed()).isEqualTo(TOO_BIG);
    }
    assertThat(maria.says(Said.delete(Ids.random()))).isEqualTo("accepted");
  }

  @Test
  @Proves("| `websocket_only` | 426 | live is spoken over a WebSocket |")
  void live_needs_a_token_and_a_socket() throws IOException {
    Device maria = place.newcomer();

    assertThat(maria.wire().get("/v1/live", maria.token()).status()).isEqualTo(UPGRADE);
    assertThat(maria.wire().get("/v1/live", "").named()).isEqualTo("401 no_such_device");
    assertThatThrownBy(() -> maria.wire().live("nobody")).isInstanceOf(IOException.class);
  }

  @Test
  @Proves("A half-closed or broken connection costs nobody else anything.")
  void five_hundred_reconnects_and_half_closed_sockets_leave_the_server_well() throws IOException {
    Device maria = place.newcomer();
    List<Live> sockets = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      sockets.add(maria.wire().live(maria.token()));
      sockets.get(i).send(maria.cursor());
      if (i % 5 == 0) {
        halfClosed(maria);
      }
    }

    maria.push(Said.post(Ids.random(), "still here", "community"));

    for (Live live : sockets) {
      assertThat(live.next().get("changes").items()).hasSize(1);
      live.close();
    }
    assertThat(maria.changes()).hasSize(1);
  }

  /** Asks for a WebSocket, sends the beginning of a frame of 65,535 bytes and says no more. */
  private static void halfClosed(Device device) throws IOException {
    var server = device.wire().server();
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      String request =
          """
          GET /v1/live HTTP/1.1\r
          Host: %s\r
          Authorization: Bearer %s\r
          Connection: Upgrade\r
          Upgrade: websocket\r
          Sec-WebSocket-Version: 13\r
          Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
          \r
          """
              .formatted(server.getAuthority(), device.token());
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(new byte[] {(byte) 0x81, (byte) 0xfe, (byte) 0xff});
      socket.shutdownOutput();
    }
  }
}
