package vn.vanthu.layout;

import java.util.List;

/** A Word file as it was measured. */
record Measured(List<PageSetup> pages, List<Paragraph> paragraphs) {}
