package vn.vanthu.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanthu.read.ReadException;

/** Does the same for each file; one that cannot be read is complained of and passed over. */
final class Each {

    private static final Logger LOG = LoggerFactory.getLogger(Each.class);

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
                LOG.debug("{}", file, unread);
                Complaints.say(unread.problem(file).toString());
                failed++;
            } catch (UserError | UncheckedIOException other) {
                // Has nothing to do with this file.
                throw other;
            } catch (RuntimeException | StackOverflowError bug) {
                LOG.debug("{}", file, bug);
                Complaints.say(file + ": " + Complaints.words(bug));
                failed++;
            }
        }
        if (failed == 0) {
            return ExitCode.OK;
        }
        return failed == files.size() ? ExitCode.FAILED : ExitCode.SOME_FAILED;
    }
}
