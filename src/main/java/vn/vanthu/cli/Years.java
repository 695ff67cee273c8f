package vn.vanthu.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A year, or years from one to another, both included: {@code 2024}, {@code 2023..2026}. */
record Years(int from, int to) implements ITypeConverter<Years> {

    /** For the option parser, which makes one to convert with. */
    Years() {
        this(0, 0);
    }

    @Override
    public Years convert(String typed) {
        String[] ends = typed.split("\\.\\.", -1);
        if (ends.length <= 2
                && ends[0].matches("\\d{4}")
                && ends[ends.length - 1].matches("\\d{4}")) {
            int first = Integer.parseInt(ends[0]);
            int last = Integer.parseInt(ends[ends.length - 1]);
            if (first <= last) {
                return new Years(first, last);
            }
        }
        throw new TypeConversionException(
                "\"" + typed + "\" không phải năm; viết như 2024 hoặc 2023..2026");
    }
}
