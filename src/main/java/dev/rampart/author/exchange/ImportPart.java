package dev.rampart.author.exchange;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/** A part of an uploaded file: H2 keeps at most one mebibyte of bytes in a column. */
@Entity
@Table(name = "question_import_part")
@IdClass(ImportPart.Key.class)
class ImportPart extends PanacheEntityBase {
    private static final int SIZE = 512 << 10;

    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        public Long importId;
        public Integer part;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(importId, key.importId) && Objects.equals(part, key.part);
        }

        @Override
        public int hashCode() {
            return Objects.hash(importId, part);
        }
    }

    @Id
    @Column(name = "import_id")
    public Long importId;

    @Id
    public Integer part;

    @Column(nullable = false)
    public byte[] body;

    /**
     * Takes a file in without ever holding more than a part of it.
     *
     * @return how large it is, in bytes
     */
    static long store(long importId, InputStream file) throws IOException {
        long bytes = 0;
        byte[] read = file.readNBytes(SIZE);
        for (int part = 0; read.length > 0; part++) {
            ImportPart stored = new ImportPart();
            stored.importId = importId;
            stored.part = part;
            stored.body = read;
            stored.persistAndFlush();
            getEntityManager().detach(stored);
            bytes += read.length;
            read = file.readNBytes(SIZE);
        }
        return bytes;
    }

    /** The whole file again. */
    static byte[] file(long importId, long bytes) {
        ByteArrayOutputStream file = new ByteArrayOutputStream((int) bytes);
        List<Integer> parts = find("select part from ImportPart where importId = ?1 order by part", importId)
                .project(Integer.class)
                .list();
        for (Integer part : parts) {
            file.writeBytes(find("select body from ImportPart where importId = ?1 and part = ?2", importId, part)
                    .project(byte[].class)
                    .firstResult());
        }
        return file.toByteArray();
    }
}
