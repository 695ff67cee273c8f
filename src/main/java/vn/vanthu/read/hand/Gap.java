package vn.vanthu.read.hand;

import java.awt.image.BufferedImage;

/**
 * A place in a printed line that was left for digits.
 *
 * @param line picture of the line, of one band of grey, with what stands above and below it
 * @param left first column behind the print before the gap
 * @param right column where the print behind the gap begins
 * @param base row on which the printed letters stand
 * @param capital height of a printed capital letter in dots
 */
public record Gap(BufferedImage line, int left, int right, int base, double capital, Field field) {}
