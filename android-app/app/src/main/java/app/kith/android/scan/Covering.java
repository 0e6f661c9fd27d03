package app.kith.android.scan;

import android.graphics.Matrix;
import android.graphics.RectF;

/** How the camera's picture covers its view without being stretched. */
final class Covering {
  private Covering() {}

  /**
   * The view's transform.
   *
   * @param turn quarters by which the screen is turned from the way it is mostly held
   */
  static Matrix of(float width, float height, int turn) {
    Matrix matrix = new Matrix();
    float middleX = width / 2;
    float middleY = height / 2;
    if (turn % 2 == 0) {
      float scale = Math.max(width / Lens.HEIGHT, height / Lens.WIDTH);
      matrix.setScale(Lens.HEIGHT * scale / width, Lens.WIDTH * scale / height, middleX, middleY);
      if (turn == 2) {
        matrix.postRotate(180, middleX, middleY);
      }
      return matrix;
    }
    RectF view = new RectF(0, 0, width, height);
    RectF frame =
        new RectF(
            middleX - Lens.HEIGHT / 2f,
            middleY - Lens.WIDTH / 2f,
            middleX + Lens.HEIGHT / 2f,
            middleY + Lens.WIDTH / 2f);
    matrix.setRectToRect(view, frame, Matrix.ScaleToFit.FILL);
    float scale = Math.max(height / Lens.HEIGHT, width / Lens.WIDTH);
    matrix.postScale(scale, scale, middleX, middleY);
    matrix.postRotate(90f * (turn - 2), middleX, middleY);
    return matrix;
  }
}
