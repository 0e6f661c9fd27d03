package app.kith.server.protocol;

import app.kith.core.document.FencedBlocks;
import app.kith.core.document.FencedBlocks.Block;
import app.kith.server.protocol.Step.Answer;
import app.kith.server.protocol.Step.Exchange;
import app.kith.server.protocol.Step.Header;
import app.kith.server.protocol.Step.Request;
import app.kith.server.protocol.Step.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads the examples of docs/protocol.md. A block {@code http-example} holds a request as HTTP/1.1
 * writes it, a line {@code HTTP} with the status, and the answer. A block {@code http-text} holds
 * one text, broken into lines for the eye: the breaks and the blanks behind them are no part of it.
 */
final class StepReader {
  private static final String ANSWER = "HTTP ";

  private StepReader() {}

  static List<Step> read(Path paper) throws IOException {
    List<Step> steps = new ArrayList<>();
    for (Block block : FencedBlocks.in(paper)) {
      switch (block.language()) {
        case "http-example" -> steps.add(exchange(block));
        case "http-text" -> steps.add(new Text(block.title(), joined(block.lines())));
        default -> {
          // Shown only.
        }
      }
    }
    return steps;
  }

  private static String joined(List<String> lines) {
    return lines.stream().map(String::stripLeading).collect(Collectors.joining());
  }

  private static Exchange exchange(Block block) {
    List<String> lines = block.lines();
    int answer = 0;
    while (!lines.get(answer).startsWith(ANSWER)) {
      answer++;
    }
    String name = block.title() + " (line " + block.line() + ")";
    return new Exchange(name, request(lines.subList(0, answer)), answer(lines, answer));
  }

  private static Request request(List<String> lines) {
    int headersEnd = blankAfter(lines, 0);
    String target = lines.get(0);
    for (String more : lines.subList(1, headersEnd)) {
      // A long path goes on in an indented line.
      target += more.startsWith(" ") ? more.strip() : "";
    }
    String[] words = target.split(" ", 2);
    return new Request(words[0], words[1], headers(lines, 1, headersEnd), body(lines, headersEnd));
  }

  private static Answer answer(List<String> lines, int from) {
    int headersEnd = blankAfter(lines, from);
    int status = Integer.parseInt(lines.get(from).substring(ANSWER.length()));
    return new Answer(status, headers(lines, from + 1, headersEnd), body(lines, headersEnd));
  }

  private static int blankAfter(List<String> lines, int from) {
    int end = from;
    while (end < lines.size() && !lines.get(end).isBlank()) {
      end++;
    }
    return end;
  }

  private static List<Header> headers(List<String> lines, int from, int to) {
    return lines.subList(from, to).stream()
        .filter(line -> !line.startsWith(" "))
        .map(line -> line.split(": ", 2))
        .map(parts -> new Header(parts[0], parts[1]))
        .toList();
  }

  private static String body(List<String> lines, int blank) {
    return blank >= lines.size()
        ? ""
        : String.join("\n", lines.subList(blank + 1, lines.size())).strip();
  }
}
