/**
 * The toolkit, front door first:
 *
 * <ul>
 *   <li>{@link vn.vanthu.Vanthu} reads, finds and drafts: what most users of the library see
 *   <li>{@code cli}: the command line, a thin door in Vietnamese
 *   <li>{@code library}: originals, records, outcomes and the index on disk; ingest
 *   <li>{@code pipeline}: the main path, from a read document to its facts and findings
 *   <li>{@code read}: bytes to blocks, with {@code docx}, {@code pdf}, {@code layout}, {@code
 *       tika}, {@code ocr}, {@code text} and the {@code pool} of child processes
 *   <li>{@code structure}: letterhead, outline, signature block, recipients
 *   <li>{@code extract}: figures, targets, assignments, citations, deadlines, abbreviations
 *   <li>{@code check}: sums, percentages, numbering, footnotes, citations, bodies, blanks
 *   <li>{@code search}: the port, with {@code lucene} and {@code memory} behind it
 *   <li>{@code draft}: the plan model and roll-forward; {@code docx} fills templates
 *   <li>{@code layout}: form and layout of a Word file against the rules; mends a copy
 *   <li>{@code report}: tables, CSV, XLSX, JSON, and facts in words
 *   <li>{@code area}: the reform area of facts and sections; {@code match}: targets and results;
 *       {@code word}: Word files as trees
 *   <li>{@code correct}: what people say is wrong with facts, and the facts with it
 *   <li>{@code compare}: two versions or years of a document, by meaning
 *   <li>{@code fact}, {@code document}, {@code text}, {@code registry}: the ground floor
 * </ul>
 */
@NullMarked
package vn.vanthu;

import org.jspecify.annotations.NullMarked;
