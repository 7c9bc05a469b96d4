package io.qunflow.funnel.content;

/**
 * An article or video that is in place before prospects are looked for (F6).
 *
 * @param title unique among the offering's pieces
 * @param way how exactly one comes in
 * @param url empty until it is known
 */
public record ContentPiece(
    String title, ContentKind kind, WayIn entry, String way, String url, PieceState state) {

  public ContentPiece {
    title = title.strip();
    way = way.strip();
    url = url == null ? "" : url.strip();
  }

  /** One that is planned now. */
  public static ContentPiece planned(String title, ContentKind kind, WayIn entry, String way) {
    return new ContentPiece(title, kind, entry, way, "", PieceState.PLANNED);
  }
}
