package app.kith.android.viewer;

/**
 * Where a picture lies in its room: in the middle and as large as fits, or larger and moved. All in
 * pixels.
 *
 * @param roomWidth of the room
 * @param roomHeight of the room
 * @param aspect the picture's width by its height
 * @param zoom how many times as large as it fits
 * @param panX by how much its middle lies right of the room's
 * @param panY by how much its middle lies below the room's
 */
record Stage(
    double roomWidth, double roomHeight, double aspect, double zoom, double panX, double panY) {
  /** Larger than that it never gets. */
  static final double MOST = 8;

  /** How much a double tap enlarges. */
  static final double TWICE = 2.5;

  private static final double HAIR = 0.5;

  /** A picture that fits. */
  static Stage of(double roomWidth, double roomHeight, double width, double height) {
    return new Stage(roomWidth, roomHeight, width / height, 1, 0, 0);
  }

  double width() {
    return Math.min(roomWidth, roomHeight * aspect) * zoom;
  }

  double height() {
    return width() / aspect;
  }

  double left() {
    return (roomWidth - width()) / 2 + panX;
  }

  double top() {
    return (roomHeight - height()) / 2 + panY;
  }

  double longest() {
    return Math.max(width(), height());
  }

  boolean isZoomed() {
    return zoom > 1;
  }

  /** Another size of the same; what is at this point of the room stays there, as far as may be. */
  Stage zoomedTo(double wanted, double x, double y) {
    double next = Math.max(1, Math.min(wanted, MOST));
    double fromMiddleX = x - roomWidth / 2;
    double fromMiddleY = y - roomHeight / 2;
    double grown = next / zoom;
    return new Stage(
            roomWidth,
            roomHeight,
            aspect,
            next,
            fromMiddleX - (fromMiddleX - panX) * grown,
            fromMiddleY - (fromMiddleY - panY) * grown)
        .bounded();
  }

  Stage movedBy(double x, double y) {
    return new Stage(roomWidth, roomHeight, aspect, zoom, panX + x, panY + y).bounded();
  }

  /** The same in another room, as when the screen is turned: the same part is in the middle. */
  Stage in(double width, double height) {
    Stage fits = new Stage(width, height, aspect, zoom, 0, 0);
    double scale = fits.width() / width();
    return new Stage(width, height, aspect, zoom, panX * scale, panY * scale).bounded();
  }

  /** Whether it can be moved any further to the left, or to the right. */
  boolean canMove(double x) {
    double most = most(width(), roomWidth);
    return x > 0 ? panX < most - HAIR : panX > HAIR - most;
  }

  /**
   * The picture's edges stay at the room's or beyond; where it is smaller it stays in the middle.
   */
  private Stage bounded() {
    return new Stage(
        roomWidth,
        roomHeight,
        aspect,
        zoom,
        bounded(panX, most(width(), roomWidth)),
        bounded(panY, most(height(), roomHeight)));
  }

  private static double most(double size, double room) {
    return Math.max(0, (size - room) / 2);
  }

  private static double bounded(double by, double most) {
    return Math.max(-most, Math.min(by, most));
  }
}
