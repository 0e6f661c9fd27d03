package app.kith.server.sync.state;

/**
 * How far the log had come when somebody looked first on a day.
 *
 * @param day since 1970, by the server's now
 * @param seq the log's head then
 */
public record LogMark(long day, long seq) {}
