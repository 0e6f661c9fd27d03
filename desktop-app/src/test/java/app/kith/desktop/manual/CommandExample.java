package app.kith.desktop.manual;

import app.kith.core.document.FencedBlocks;
import app.kith.core.document.FencedBlocks.Block;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command of docs/commands.md with what it prints. In a block {@code console} a command stands
 * behind {@code $}, and goes on in the next line where it ends with a backslash; the lines up to
 * the next command are its output. {@code # exit 1} behind it tells its exit code, {@code &} that
 * it goes on in the background.
 *
 * @param line where it stands in the paper
 * @param output an example; empty where nothing is printed
 */
record CommandExample(int line, String command, String output) {
  private static final String PROMPT = "$ ";
  private static final Pattern EXIT = Pattern.compile("# exit (\\d)$");

  static List<CommandExample> in(Path paper) throws IOException {
    List<CommandExample> examples = new ArrayList<>();
    for (Block block : FencedBlocks.in(paper)) {
      if (block.language().equals("console")) {
        read(block, examples);
      }
    }
    return examples;
  }

  private static void read(Block block, List<CommandExample> examples) {
    List<String> lines = block.lines();
    int next = 0;
    while (next < lines.size()) {
      int line = block.line() + next;
      StringBuilder command = new StringBuilder(lines.get(next++).substring(PROMPT.length()));
      while (command.charAt(command.length() - 1) == '\\') {
        command.setLength(command.length() - 1);
        command.append(lines.get(next++).strip());
      }
      int outputFrom = next;
      while (next < lines.size() && !lines.get(next).startsWith(PROMPT)) {
        next++;
      }
      String output = String.join("\n", lines.subList(outputFrom, next)).strip();
      examples.add(new CommandExample(line, command.toString(), output));
    }
  }

  int exitCode() {
    Matcher exit = EXIT.matcher(command);
    return exit.find() ? Integer.parseInt(exit.group(1)) : 0;
  }

  boolean isInBackground() {
    return command.endsWith(" &");
  }

  /** Whether its output is a document, in which blanks and line breaks say nothing. */
  boolean isJson() {
    return output.startsWith("{") || output.startsWith("[");
  }

  @Override
  public String toString() {
    return "line " + line + ": " + command;
  }
}
