package vn.vanthu.cli;

import java.util.logging.LogManager;

/** Chooses how much of the log is shown, before the first logger is made. */
final class Logging {

    private Logging() {}

    static void level(boolean verbose) {
        if (!verbose) {
            LogManager.getLogManager().reset();
        }
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", verbose ? "info" : "off");
        System.setProperty("org.slf4j.simpleLogger.log.vn.vanthu", verbose ? "debug" : "off");
        System.setProperty("org.slf4j.simpleLogger.logFile", "System.err");
    }
}
