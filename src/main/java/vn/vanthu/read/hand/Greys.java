package vn.vanthu.read.hand;

import java.awt.image.Raster;

/** The greys of ink and of paper in a line. */
final class Greys {

    private Greys() {}

    /** Darker than nearly all of it is. */
    static int dark(Gap gap) {
        return at(gap, 0.01);
    }

    static int light(Gap gap) {
        return at(gap, 0.75);
    }

    private static int at(Gap gap, double share) {
        Raster raster = gap.line().getRaster();
        var counts = new int[256];
        for (int y = 0; y < raster.getHeight(); y++) {
            for (int x = 0; x < raster.getWidth(); x++) {
                counts[raster.getSample(x, y, 0)]++;
            }
        }
        double left = share * raster.getWidth() * raster.getHeight();
        int grey = 0;
        while (grey < 255 && left >= counts[grey]) {
            left -= counts[grey];
            grey++;
        }
        return grey;
    }
}
