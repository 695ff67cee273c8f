package vn.vanthu.cli;

import java.nio.file.Path;
import java.util.List;
import vn.vanthu.read.ReadException;

/** Does the same for each file; one that cannot be read is complained of and passed over. */
final class Each {

    private Each() {}

    /** What is done with a file. */
    interface Work {
        void on(Path file) throws ReadException;
    }

    /** The exit code: OK, SOME_FAILED, or FAILED when nothing was done. */
    static int of(List<Path> files, Work work) {
        int failed = 0;
        for (Path file : files) {
            try {
                work.on(file);
            } catch (ReadException unread) {
                Complaints.say(unread.problem(file).toString());
                failed++;
            }
        }
        if (failed == 0) {
            return ExitCode.OK;
        }
        return failed == files.size() ? ExitCode.FAILED : ExitCode.SOME_FAILED;
    }
}
