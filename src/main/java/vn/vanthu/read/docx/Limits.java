package vn.vanthu.read.docx;

/**
 * How much of a stranger's file is unpacked before it is given up.
 *
 * @param unpacked bytes of all parts that are read together, unpacked
 * @param ratio unpacked bytes for each packed one, looked at above one megabyte
 * @param entries files in the package
 * @param depth XML elements inside one another
 */
public record Limits(long unpacked, int ratio, int entries, int depth) {

    /** 256 MB, 200 to 1, 20,000 entries, 400 elements. */
    public static final Limits DEFAULT = new Limits(256L << 20, 200, 20_000, 400);
}
