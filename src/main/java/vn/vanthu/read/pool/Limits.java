package vn.vanthu.read.pool;

import java.time.Duration;

/**
 * What one file may cost.
 *
 * @param heap megabytes of memory in the process that reads it
 * @param time from giving the file to the process until its document is back; recognising pictures
 *     of pages may take some seconds more for each
 * @param bytes size of the file
 * @param letters UTF-16 code units of its text
 */
public record Limits(int heap, Duration time, long bytes, int letters) {

    /** 512 MB, 60 s, 100 MB, 50 million letters. */
    public static final Limits DEFAULT =
            new Limits(512, Duration.ofSeconds(60), 100L << 20, 50_000_000);

    /** More time for each page that Tesseract reads; one takes seconds, on a busy machine many. */
    static final Duration PER_PICTURE = Duration.ofSeconds(30);

    /** The most by which pictures lengthen the time. */
    static final int TIMES_AT_MOST = 20;

    public Limits withTime(Duration other) {
        return new Limits(heap, other, bytes, letters);
    }

    public Limits withHeap(int megabytes) {
        return new Limits(megabytes, time, bytes, letters);
    }

    public Limits withBytes(long other) {
        return new Limits(heap, time, other, letters);
    }

    /** Time for a file with so many pictures of pages. */
    Duration timeFor(int pictures) {
        Duration more = time.plus(PER_PICTURE.multipliedBy(pictures));
        Duration most = time.multipliedBy(TIMES_AT_MOST);
        return more.compareTo(most) < 0 ? more : most;
    }
}
