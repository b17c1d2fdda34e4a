package dev.rampart.question.interchange;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A zip file in memory, of which nothing is unpacked to the disk. Its table of contents is read first and refused as a whole
 * when it promises more than the limits allow or names a place outside of itself; an entry is unpacked only when it is asked for,
 * and never beyond the size that the table gave.
 */
final class SafeZip {
    /**
     * @param entries how many files there may be
     * @param entryBytes the largest file, unpacked
     * @param totalBytes all files together, unpacked
     * @param ratio how many bytes a packed byte may become, in files of more than a mebibyte
     */
    record Limits(int entries, long entryBytes, long totalBytes, int ratio) {
        static final Limits USUAL = new Limits(20_000, 64L << 20, 256L << 20, 250);
    }

    private static final int END = 0x06054b50;
    private static final int HEADER = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int HEADER_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final long ELSEWHERE = 0xFFFFFFFFL;

    private record Entry(String name, int method, long crc, long packed, long unpacked, long offset) {}

    private final ByteBuffer file;
    private final Limits limits;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private long unpackedSoFar;

    private SafeZip(byte[] file, Limits limits) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        this.limits = limits;
    }

    /** Whether it begins as a zip file does. */
    static boolean looksLike(byte[] file) {
        return file.length >= END_LENGTH && file[0] == 'P' && file[1] == 'K' && (file[2] == 3 || file[2] == 5);
    }

    /** @throws UnreadableFile when it is no zip file, or one that no honest program makes */
    static SafeZip open(byte[] file) throws UnreadableFile {
        return open(file, Limits.USUAL);
    }

    static SafeZip open(byte[] file, Limits limits) throws UnreadableFile {
        SafeZip zip = new SafeZip(file, limits);
        try {
            zip.readTable();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new UnreadableFile("This zip file is damaged. Take another copy.", e);
        }
        return zip;
    }

    /** The names of its files in their order, with slashes; folders and what macOS adds are left out. */
    List<String> names() {
        return List.copyOf(entries.keySet());
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** How many bytes were unpacked so far: what the memory pays. */
    long unpackedSoFar() {
        return unpackedSoFar;
    }

    /** @throws UnreadableFile when the entry is damaged, larger than it said, or itself an archive */
    byte[] read(String name) throws UnreadableFile {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new UnreadableFile("There is no " + name + " in the package.");
        }
        try {
            byte[] bytes = unpack(entry);
            CRC32 crc = new CRC32();
            crc.update(bytes);
            if (crc.getValue() != entry.crc) {
                throw damaged(name, null);
            }
            if (looksLike(bytes)) {
                throw new UnreadableFile(
                        name + " is a zip file within the zip file, which is not opened. Unpack it first.");
            }
            return bytes;
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DataFormatException e) {
            throw damaged(name, e);
        }
    }

    /** At most so many bytes of its beginning, for a look at what it is. */
    byte[] head(String name, int length) throws UnreadableFile {
        Entry entry = entries.get(name);
        if (entry == null || entry.unpacked <= length) {
            return read(name);
        }
        int start = start(entry);
        if (entry.method == 0) {
            return Arrays.copyOfRange(file.array(), start, start + length);
        }
        byte[] bytes = new byte[length];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(file.array(), start, (int) entry.packed);
            unpackedSoFar += length;
            return Arrays.copyOf(bytes, inflate(inflater, bytes));
        } catch (DataFormatException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw damaged(name, e);
        } finally {
            inflater.end();
        }
    }

    private byte[] unpack(Entry entry) throws DataFormatException, UnreadableFile {
        int start = start(entry);
        unpackedSoFar += entry.unpacked;
        if (entry.method == 0) {
            return Arrays.copyOfRange(file.array(), start, Math.toIntExact(start + entry.unpacked));
        }
        byte[] bytes = new byte[(int) entry.unpacked];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(file.array(), start, (int) entry.packed);
            if (inflate(inflater, bytes) < bytes.length || !inflater.finished() && inflater.inflate(new byte[1]) > 0) {
                throw damaged(entry.name, null);
            }
            return bytes;
        } finally {
            inflater.end();
        }
    }

    /** Where the packed bytes begin. */
    private int start(Entry entry) throws UnreadableFile {
        int at = (int) entry.offset;
        try {
            if (file.getInt(at) == LOCAL) {
                return at + LOCAL_LENGTH + unsigned(at + 26) + unsigned(at + 28);
            }
        } catch (IndexOutOfBoundsException e) {
            throw damaged(entry.name, e);
        }
        throw damaged(entry.name, null);
    }

    private static int inflate(Inflater inflater, byte[] into) throws DataFormatException {
        int length = 0;
        while (length < into.length && !inflater.finished()) {
            int n = inflater.inflate(into, length, into.length - length);
            if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                break;
            }
            length += n;
        }
        return length;
    }

    private static UnreadableFile damaged(String name, Exception cause) {
        return new UnreadableFile(name + " in the package is damaged. Take another copy of the file.", cause);
    }

    private void readTable() throws UnreadableFile {
        int end = findEnd();
        int count = unsigned(end + 10);
        long at = file.getInt(end + 16) & ELSEWHERE;
        if (count == 0xFFFF || at == ELSEWHERE) {
            throw new UnreadableFile(
                    "This zip file is too large: it is of the kind made for more than 65,534 files or 4 GiB.");
        }
        if (count > limits.entries) {
            throw new UnreadableFile(
                    "This zip file holds " + count + " files; at most " + limits.entries + " are taken at once.");
        }
        long total = 0;
        for (int i = 0; i < count; i++) {
            if (file.getInt((int) at) != HEADER) {
                throw new UnreadableFile("This zip file is damaged. Take another copy.");
            }
            int nameLength = unsigned((int) at + 28);
            total += take((int) at, nameLength);
            if (total > limits.totalBytes) {
                throw new UnreadableFile(
                        "This zip file was refused: unpacked it has more than " + (limits.totalBytes >> 20) + " MiB.");
            }
            at += HEADER_LENGTH + nameLength + unsigned((int) at + 30) + unsigned((int) at + 32);
        }
    }

    private int findEnd() throws UnreadableFile {
        int last = file.limit() - END_LENGTH;
        for (int i = last; i >= 0 && i >= last - 0xFFFF; i--) {
            if (file.getInt(i) == END) {
                return i;
            }
        }
        throw new UnreadableFile("This is no zip file, or its end is missing. It may not have been copied whole.");
    }

    /** Takes one line of the table; gives how large the file is, unpacked. */
    private long take(int at, int nameLength) throws UnreadableFile {
        int flags = unsigned(at + 8);
        String raw = ZipNames.decode(
                Arrays.copyOfRange(file.array(), at + HEADER_LENGTH, at + HEADER_LENGTH + nameLength),
                (flags & 1 << 11) != 0);
        String name = ZipNames.normal(raw);
        boolean unix = file.get(at + 5) == 3;
        if (unix && (file.getInt(at + 38) >>> 28) == 0xA) {
            throw new UnreadableFile("This zip file was refused: " + name + " is a link to another file.");
        }
        Entry entry = new Entry(
                name,
                unsigned(at + 10),
                file.getInt(at + 16) & ELSEWHERE,
                file.getInt(at + 20) & ELSEWHERE,
                file.getInt(at + 24) & ELSEWHERE,
                file.getInt(at + 42) & ELSEWHERE);
        if (raw.endsWith("/") || raw.endsWith("\\") || ZipNames.ofMac(name)) {
            return entry.unpacked;
        }
        check(entry, (flags & 1) != 0);
        if (entries.put(name, entry) != null) {
            throw new UnreadableFile("This zip file was refused: it holds " + name + " twice.");
        }
        return entry.unpacked;
    }

    private void check(Entry entry, boolean encrypted) throws UnreadableFile {
        if (encrypted) {
            throw new UnreadableFile("This zip file is protected by a password. Pack it again without one.");
        }
        if (entry.method != 0 && entry.method != 8) {
            throw new UnreadableFile(
                    entry.name + " is packed in a way that is not read here. Pack the file again as an ordinary zip.");
        }
        if (entry.unpacked > limits.entryBytes) {
            throw new UnreadableFile("This zip file was refused: " + entry.name + " in it has more than "
                    + (limits.entryBytes >> 20) + " MiB.");
        }
        boolean swells = entry.unpacked > 1 << 20 && entry.unpacked / limits.ratio > entry.packed;
        if (swells || entry.method == 0 && entry.packed != entry.unpacked) {
            throw new UnreadableFile("This zip file was refused: " + entry.name
                    + " in it would become far larger than any honest file.");
        }
        if (entry.offset + LOCAL_LENGTH + entry.packed > file.limit()) {
            throw damaged(entry.name, null);
        }
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(file.getShort(at));
    }
}
