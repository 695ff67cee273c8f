package vn.vanthu.read.hand;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandReaderTest {

    private static final int LEFT = 60;
    private static final int BASE = 100;
    private static final int CAPITAL = 38;

    private final HandReader reader = HandReader.shipped();

    @ParameterizedTest
    @CsvSource({
        "NUMBER, 61",
        "NUMBER, 05",
        "DAY, 31",
        "DAY, 01",
        "DAY, 26",
        "DAY, 9",
        "MONTH, 10",
        "MONTH, 02",
        "MONTH, 4"
    })
    void digits_in_a_gap_are_read(Field field, String digits) {
        assertThat(reader.read(gap(field, pen -> Strokes.write(pen, digits, 75, BASE, 50))))
                .contains(digits);
    }

    @ParameterizedTest
    @CsvSource({"DAY, 45", "DAY, 32", "DAY, 1", "MONTH, 13", "MONTH, 2", "MONTH, 00"})
    void what_is_no_day_or_month_is_not_read(Field field, String digits) {
        assertThat(reader.read(gap(field, pen -> Strokes.write(pen, digits, 75, BASE, 50))))
                .isEmpty();
    }

    @Test
    void a_gap_that_was_left_blank_is_not_read() {
        assertThat(reader.read(gap(Field.NUMBER, pen -> {}))).isEmpty();
    }

    @Test
    void a_dotted_line_or_a_rule_is_no_digit() {
        assertThat(
                        reader.read(
                                gap(
                                        Field.NUMBER,
                                        pen -> {
                                            for (int x = 65; x < 270; x += 9) {
                                                pen.fillOval(x, BASE - 2, 4, 4);
                                            }
                                        })))
                .isEmpty();
        assertThat(reader.read(gap(Field.DAY, pen -> pen.fillRect(70, BASE - 1, 180, 3))))
                .isEmpty();
    }

    @Test
    void digits_on_a_dotted_line_are_read() {
        assertThat(
                        reader.read(
                                gap(
                                        Field.DAY,
                                        pen -> {
                                            for (int x = 65; x < 270; x += 9) {
                                                pen.fillOval(x, BASE - 2, 4, 4);
                                            }
                                            Strokes.write(pen, "26", 90, BASE - 6, 50);
                                        })))
                .contains("26");
    }

    @Test
    void a_scribble_is_not_read() {
        assertThat(
                        reader.read(
                                gap(
                                        Field.NUMBER,
                                        pen -> {
                                            for (int x = 70; x < 230; x += 12) {
                                                pen.drawLine(x, BASE, x + 30, BASE - 50);
                                                pen.drawLine(x, BASE - 50, x + 20, BASE - 5);
                                            }
                                        })))
                .isEmpty();
    }

    private static Gap gap(Field field, Consumer<Graphics2D> writing) {
        var line = new BufferedImage(340, 150, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = line.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 340, 150);
        pen.setColor(Color.BLACK);
        writing.accept(pen);
        pen.dispose();
        return new Gap(line, LEFT, 280, BASE, CAPITAL, field);
    }
}
