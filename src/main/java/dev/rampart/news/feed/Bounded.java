package dev.rampart.news.feed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that refuses to give more than so many bytes. */
final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long maxBytes) {
        super(in);
        this.left = maxBytes;
    }

    static final class ExceededException extends IOException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws ExceededException {
        left -= read;
        if (left < 0) {
            throw new ExceededException();
        }
    }

    /** Left open: closing would first read the rest of the response. */
    @Override
    public void close() {}
}
