package vn.vanthu.layout;

/** Numbers as Vietnamese texts write them. */
final class Numbers {

    private static final double TWIPS = 1440 / 25.4;

    private Numbers() {}

    /** With a comma and at most one decimal. */
    static String of(double number) {
        long tenths = Math.round(number * 10);
        return tenths % 10 == 0 ? "" + tenths / 10 : tenths / 10 + "," + Math.abs(tenths % 10);
    }

    /** Twentieths of a point in millimetres. */
    static double millimetres(int twips) {
        return twips / TWIPS;
    }

    static int twips(double millimetres) {
        return (int) Math.round(millimetres * TWIPS);
    }
}
