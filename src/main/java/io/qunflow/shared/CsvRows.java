package io.qunflow.shared;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rows of a CSV file, one after the other in bounded memory: comma, double quotes, with or
 * without byte order mark, any line ends, empty lines left out.
 */
public final class CsvRows {

  /** No single value is longer; a quotation that never closes is found by it. */
  private static final int LONGEST_VALUE = 1 << 20;

  private static final int MOST_COLUMNS = 1000;

  private static final CsvRecordHandler WITHIN_BOUNDS =
      CsvRecordHandler.of(
          bounds ->
              bounds
                  .maxFields(MOST_COLUMNS)
                  .maxFieldSize(LONGEST_VALUE)
                  .maxRecordSize(4 * LONGEST_VALUE));

  /** A record of our own behind the last one: if a value swallows it, its quotation is open. */
  private static final String END = "\u0000end";

  private static final Pattern STARTED = Pattern.compile("(?:started in|starting at) line (\\d+)");

  private static final Pattern BOUNDS = Pattern.compile("max field size|max record size|limit of");

  private final CloseableIterator<CsvRecord> records;
  private final LineErrorSink errors;
  private final List<String> header;
  private long lastLine;
  private boolean ended;
  private boolean broken;

  private CsvRows(Reader in, char separator, LineErrorSink errors) throws IOException {
    this.errors = errors;
    this.records =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .maxBufferSize(LONGEST_VALUE)
            .build(WITHIN_BOUNDS, new WithEnd(in))
            .iterator();
    this.header = read().map(CsvRow::values).map(CsvRows::stripped).orElse(List.of());
  }

  /**
   * Reads the header of a file in UTF-8. What is wrong with the file goes to {@code errors}.
   *
   * @param in stays the caller's to close
   */
  public static CsvRows open(InputStream in, LineErrorSink errors) throws IOException {
    return open(new StrictReader(in), errors);
  }

  /**
   * Reads the header of a file in any encoding. What is wrong with the file goes to {@code errors}.
   *
   * @param in a {@link MalformedTextException} of it is among the errors; stays the caller's to
   *     close
   */
  public static CsvRows open(Reader in, LineErrorSink errors) throws IOException {
    return open(in, ',', errors);
  }

  /**
   * Like {@link #open(Reader, LineErrorSink)}.
   *
   * @param separator between values, where it is no comma
   */
  public static CsvRows open(Reader in, char separator, LineErrorSink errors) throws IOException {
    var rows = new CsvRows(in, separator, errors);
    if (rows.header.isEmpty() && !rows.broken) {
      errors.add(
          1,
          Wording.of(
              "文件是空的，第 1 行要写列名", "the file is empty; line 1 must hold the names of the columns"));
    }
    return rows;
  }

  /** The column names; empty if there are none, which then is among the errors. */
  public List<String> header() {
    return header;
  }

  /** The next row with as many values as columns; wrong ones go to the errors. Empty at the end. */
  public Optional<CsvRow> next() throws IOException {
    while (true) {
      var row = read();
      if (row.isEmpty() || row.get().values().size() == header.size()) {
        return row;
      }
      errors.add(
          row.get().line(),
          Wording.of(
              "有 %d 列，表头有 %d 列。含逗号、引号或换行的内容要放在双引号里",
              "%d columns, but the header has %d. Put values with commas, quotes or line breaks into double quotes",
              row.get().values().size(),
              header.size()));
    }
  }

  private Optional<CsvRow> read() throws IOException {
    try {
      if (ended || !records.hasNext()) {
        return Optional.empty();
      }
      var csv = records.next();
      lastLine = csv.getStartingLineNumber();
      return endOr(csv);
    } catch (CsvParseException e) {
      return unreadable(e);
    } catch (UncheckedIOException e) {
      return unreadable(e.getCause());
    }
  }

  private Optional<CsvRow> endOr(CsvRecord csv) {
    var last = csv.getField(csv.getFieldCount() - 1);
    if (!last.endsWith(END)) {
      return Optional.of(new CsvRow(lastLine, csv.getFields()));
    }
    ended = true;
    broken = csv.getFieldCount() > 1 || last.length() > END.length();
    if (broken) {
      errors.add(
          lastLine,
          Wording.of("双引号没有闭合，直到文件末尾", "a double quote is not closed before the end of the file"));
    }
    return Optional.empty();
  }

  private Optional<CsvRow> unreadable(IOException cause) throws IOException {
    ended = true;
    broken = true;
    if (cause instanceof MalformedTextException wrong) {
      errors.add(wrong.error());
      return Optional.empty();
    }
    throw cause;
  }

  private Optional<CsvRow> unreadable(CsvParseException e) {
    ended = true;
    broken = true;
    // What is beyond the bounds stands in the cause.
    var message = e.getMessage() + " " + (e.getCause() == null ? "" : e.getCause().getMessage());
    var line = STARTED.matcher(message);
    errors.add(
        line.find() ? Long.parseLong(line.group(1)) : lastLine + 1,
        BOUNDS.matcher(message).find()
            ? Wording.of(
                "从这一行起无法读取：列太多或内容太长，最多 %d 列",
                "unreadable from this line on: too many columns or too long a value; at most %d columns",
                MOST_COLUMNS)
            : Wording.of(
                "从这一行起无法读取：双引号没有闭合，或结束的双引号后面还有内容（内容里的双引号要写成两个）",
                "unreadable from this line on: a double quote is not closed, or something follows a closing one (write a quote inside a value twice)"));
    return Optional.empty();
  }

  private static List<String> stripped(List<String> names) {
    return names.stream().map(String::strip).toList();
  }

  /** The characters of a reader with our own last record behind them. */
  private static final class WithEnd extends Reader {
    private final Reader reader;
    private final Reader end = new java.io.StringReader("\n" + END);

    WithEnd(Reader reader) {
      this.reader = reader;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
      int count = reader.read(target, offset, length);
      return count < 0 ? end.read(target, offset, length) : count;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
