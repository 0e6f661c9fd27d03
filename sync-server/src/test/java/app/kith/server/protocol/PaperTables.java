package app.kith.server.protocol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The tables of a Markdown paper, found by the heading above them. */
final class PaperTables {
  private static final Pattern CODE = Pattern.compile("`([^`]*)`");

  static final PaperTables EMPTY = new PaperTables(List.of());

  private final List<String> lines;

  private PaperTables(List<String> lines) {
    this.lines = lines;
  }

  static PaperTables of(Path paper) throws IOException {
    return new PaperTables(Files.readAllLines(paper));
  }

  /** The cells of the first table under a heading, without its head, code marks taken off. */
  List<List<String>> under(String heading) {
    int line = lines.indexOf(heading);
    if (line < 0) {
      throw new IllegalStateException("the paper has no heading " + heading);
    }
    while (!lines.get(line).startsWith("|")) {
      line++;
    }
    List<List<String>> rows = new ArrayList<>();
    for (line += 2; line < lines.size() && lines.get(line).startsWith("|"); line++) {
      rows.add(cells(lines.get(line)));
    }
    return rows;
  }

  /** One column of it. */
  List<String> column(String heading, int column) {
    return under(heading).stream().map(row -> row.get(column)).toList();
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.substring(1, line.length() - 1).split("\\|")) {
      cells.add(CODE.matcher(cell.strip()).replaceAll("$1"));
    }
    return cells;
  }
}
