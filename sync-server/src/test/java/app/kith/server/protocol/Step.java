package app.kith.server.protocol;

import java.util.List;

/** What one block of docs/protocol.md asks for. */
sealed interface Step {
  /** A text that later requests name as {@code {{name}}}. */
  record Text(String name, String text) implements Step {}

  /** A request and the answer that must come. */
  record Exchange(String name, Request request, Answer answer) implements Step {}

  /** A header; in an answer its value is an example. */
  record Header(String name, String value) {}

  /**
   * What is sent.
   *
   * @param body empty for none; {@code base64:…} for bytes that are no text
   */
  record Request(String method, String path, List<Header> headers, String body) {}

  /**
   * What comes back.
   *
   * @param body an example; for a WebSocket the messages, sent ones behind {@code >} and received
   *     ones behind {@code <}
   */
  record Answer(int status, List<Header> headers, String body) {}
}
