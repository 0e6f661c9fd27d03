package app.kith.core.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The fenced blocks of a Markdown paper. */
public final class FencedBlocks {
  private static final String FENCE = "```";

  private FencedBlocks() {}

  /**
   * A block.
   *
   * @param language the first word behind the fence
   * @param title the words behind it
   * @param line where its first line stands in the paper, from 1
   */
  public record Block(String language, String title, int line, List<String> lines) {}

  /** All blocks of a paper in the project's {@code docs}, or of its README. */
  public static List<Block> in(Path paper) throws IOException {
    List<Block> blocks = new ArrayList<>();
    List<String> lines = Files.readAllLines(paper);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(FENCE)) {
        int end = i + 1;
        while (!lines.get(end).equals(FENCE)) {
          end++;
        }
        blocks.add(block(lines.get(i), i + 2, lines.subList(i + 1, end)));
        i = end;
      }
    }
    return blocks;
  }

  private static Block block(String opening, int line, List<String> lines) {
    String[] words = opening.substring(FENCE.length()).split(" ", 2);
    return new Block(words[0], words.length == 1 ? "" : words[1], line, List.copyOf(lines));
  }
}
