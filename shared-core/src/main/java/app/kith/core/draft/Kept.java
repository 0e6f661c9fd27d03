package app.kith.core.draft;

/** How safe a draft is. */
public enum Kept {
  YES,
  /** It is on its way to the disk. */
  SOON,
  /** The disk refuses it: it is in this program's memory alone. */
  NO
}
