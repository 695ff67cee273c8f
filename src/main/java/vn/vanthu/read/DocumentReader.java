package vn.vanthu.read;

import vn.vanthu.document.Document;

/** Reads one family of file formats. Keeps no state: the same bytes give the same document. */
public interface DocumentReader {

    /**
     * Whether this reader is the one for such files.
     *
     * @param mediaType as detected from the bytes, lower case, without parameters
     * @param name of the file; its extension may tell what the bytes do not
     */
    boolean accepts(String mediaType, String name);

    /**
     * Reads the whole file.
     *
     * @throws ReadException if no document can be made of it; what is wrong without being in the
     *     way is told in {@link Document#problems()} instead
     */
    Document read(RawFile raw) throws ReadException;
}
