package dev.rampart.question.interchange;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Zip files as no honest program writes them: every field of an entry can be a lie. */
final class Zips {
    private final ByteArrayOutputStream files = new ByteArrayOutputStream();
    private final ByteArrayOutputStream table = new ByteArrayOutputStream();
    private int entries;

    /** What the table says of an entry. */
    static final class Said {
        byte[] name;
        int flags = 1 << 11;
        int method = 8;
        int size;
        int madeBy = 20;
        int attributes;

        Said(String name, int size) {
            this.name = name.getBytes(StandardCharsets.UTF_8);
            this.size = size;
        }
    }

    Zips add(String name, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return add(new Said(name, content.length), content);
    }

    Zips add(Said said, byte[] content) {
        byte[] packed = said.method == 8 ? deflated(content) : content;
        CRC32 crc = new CRC32();
        crc.update(content);
        int offset = files.size();
        ByteBuffer local = buffer(30 + said.name.length);
        local.putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) said.flags)
                .putShort((short) said.method);
        local.putInt(0).putInt((int) crc.getValue()).putInt(packed.length).putInt(said.size);
        local.putShort((short) said.name.length).putShort((short) 0).put(said.name);
        files.writeBytes(local.array());
        files.writeBytes(packed);
        ByteBuffer header = buffer(46 + said.name.length);
        header.putInt(0x02014b50).putShort((short) said.madeBy).putShort((short) 20);
        header.putShort((short) said.flags).putShort((short) said.method).putInt(0);
        header.putInt((int) crc.getValue()).putInt(packed.length).putInt(said.size);
        header.putShort((short) said.name.length).putShort((short) 0).putShort((short) 0);
        header.putShort((short) 0)
                .putShort((short) 0)
                .putInt(said.attributes)
                .putInt(offset)
                .put(said.name);
        table.writeBytes(header.array());
        entries++;
        return this;
    }

    byte[] bytes() {
        ByteBuffer end = buffer(22);
        end.putInt(0x06054b50).putInt(0).putShort((short) entries).putShort((short) entries);
        end.putInt(table.size()).putInt(files.size()).putShort((short) 0);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(files.toByteArray());
        all.writeBytes(table.toByteArray());
        all.writeBytes(end.array());
        return all.toByteArray();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        while (!deflater.finished()) {
            packed.write(some, 0, deflater.deflate(some));
        }
        deflater.end();
        return packed.toByteArray();
    }
}
