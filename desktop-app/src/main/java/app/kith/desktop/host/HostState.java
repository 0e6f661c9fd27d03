package app.kith.desktop.host;

import app.kith.desktop.host.keep.KeepState;
import java.util.List;

/**
 * What the screen shows, in words.
 *
 * @param up whether it is served; else the lead says why not
 * @param title how it stands, in one line
 * @param lead the longer sentence
 * @param hint what to do where others can't reach it, or ""
 * @param onlyHere whether only this computer can reach it
 * @param mayReach whether that can be changed from here
 * @param people how many, as a number
 * @param devices what stands below it
 * @param room what the pictures take
 * @param free what stands below it
 * @param connected the heading's other side
 * @param rows one a device, and one for who was not heard of
 * @param address where it listens, for typing
 * @param keep the switch that keeps it running
 */
record HostState(
    boolean up,
    String title,
    String lead,
    String hint,
    boolean onlyHere,
    boolean mayReach,
    String people,
    String devices,
    String room,
    String free,
    String connected,
    List<DeviceRow> rows,
    String address,
    KeepState keep) {
  HostState {
    rows = List.copyOf(rows);
  }

  /**
   * A device of a member.
   *
   * @param account the member's
   * @param name whose, or this computer
   * @param said for example "Last here Yesterday 21:44"
   * @param isConnected whether it is there now
   */
  record DeviceRow(String account, String name, String said, boolean isConnected) {}
}
