package io.qunflow.activity.format;

/**
 * Looks at the bytes of an XML part for what would need absurd memory to be read: a tag or a text
 * without end, a row of megabytes, a cell far outside of any sheet.
 */
final class XmlScan {

  private static final int LONGEST_TAG = 64 * 1024;

  /** A cell holds 32,767 characters; each may be written as a reference or in several bytes. */
  private static final int LONGEST_TEXT = 512 * 1024;

  private static final int LONGEST_ROW = 8 << 20;

  /** Columns of a sheet end at XFD. */
  private static final int MOST_COLUMN_LETTERS = 3;

  private final byte[] tag = new byte[LONGEST_TAG];
  private boolean inTag;
  private int length;
  private int sinceRow;

  /** Takes the next bytes of the part. */
  boolean isWithinBounds(byte[] block, int count) {
    for (int i = 0; i < count; i++) {
      if (!isWithinBounds(block[i])) {
        return false;
      }
    }
    return true;
  }

  private boolean isWithinBounds(byte next) {
    if (next == 0) {
      // Every other byte, where the part is in UTF-16.
      return true;
    }
    sinceRow++;
    if (next == '<') {
      inTag = true;
      length = 0;
    } else if (inTag && next == '>') {
      inTag = false;
      boolean right = isRightTag();
      length = 0;
      return right;
    } else if (inTag) {
      if (length == LONGEST_TAG) {
        return false;
      }
      tag[length++] = next;
    } else {
      length++;
    }
    return length <= LONGEST_TEXT && sinceRow <= LONGEST_ROW;
  }

  private boolean isRightTag() {
    if (isCalled("row") || isCalled("/row") || isCalled("si") || isCalled("/si")) {
      sinceRow = 0;
    }
    return !isCalled("c") || isCellOfASheet();
  }

  /** With or without a prefix. */
  private boolean isCalled(String name) {
    int start = 0;
    int end = 0;
    while (end < length && !isBlank(tag[end]) && (tag[end] != '/' || end == 0)) {
      if (tag[end] == ':') {
        start = end + 1;
      }
      end++;
    }
    if (end - start != name.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (tag[start + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Its place is written plainly and not beyond the last column there can be. */
  private boolean isCellOfASheet() {
    int letters = 0;
    for (int i = 0; i < length; i++) {
      if (tag[i] == '&') {
        return false;
      }
      letters = tag[i] >= 'A' && tag[i] <= 'Z' || tag[i] >= 'a' && tag[i] <= 'z' ? letters + 1 : 0;
      if (letters > MOST_COLUMN_LETTERS && isPlace(i - letters)) {
        return false;
      }
    }
    return true;
  }

  /** Whether an attribute called r begins its value behind this place. */
  private boolean isPlace(int quote) {
    int i = quote - 1;
    while (i > 0 && (isBlank(tag[i]) || tag[i] == '=')) {
      i--;
    }
    boolean quoted = quote >= 0 && (tag[quote] == '"' || tag[quote] == '\'');
    return quoted && i > 0 && tag[i] == 'r' && isBlank(tag[i - 1]);
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }
}
