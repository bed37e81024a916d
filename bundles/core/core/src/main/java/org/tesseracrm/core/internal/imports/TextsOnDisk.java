package org.tesseracrm.core.internal.imports;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts by their places, in a file that goes when it is closed or the program ends. They are written and read in blocks: memory
 * holds where each block begins, and those read last, for a sheet mostly asks for its texts in their order.
 */
final class TextsOnDisk implements Closeable {
    private static final int BLOCK_BYTES = 8 << 10;
    private static final int BLOCK_TEXTS = 256;
    private static final int BLOCKS_IN_MEMORY = 128;
    private static final int TOO_LARGE = -1;

    private final FileChannel file;
    private final ByteArrayOutputStream block = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(block);
    private final Map<Integer, List<Cell>> blocks = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<Cell>> eldest) {
            return size() > BLOCKS_IN_MEMORY;
        }
    };
    private long[] offsets = new long[64];
    private int[] firsts = new int[64];
    private int count;
    private int written;
    private int texts;

    /** @param folder for the file, which nobody else may read */
    TextsOnDisk(Path folder) throws IOException {
        Path path = Files.createTempFile(folder, "texts", ".tmp");
        file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Adds one behind the others; once one is asked for, no more. */
    void add(Cell text) throws IOException {
        if (text.fault() == Cell.Fault.TOO_LARGE) {
            out.writeInt(TOO_LARGE);
        } else {
            byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
        texts++;
        if (block.size() >= BLOCK_BYTES || texts - written >= BLOCK_TEXTS) {
            endBlock();
        }
    }

    void endBlock() throws IOException {
        if (texts == written) {
            return;
        }
        if (count + 1 >= offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
            firsts = Arrays.copyOf(firsts, firsts.length * 2);
        }
        ByteBuffer bytes = ByteBuffer.wrap(block.toByteArray());
        firsts[count] = written;
        offsets[count + 1] = offsets[count] + bytes.remaining();
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        count++;
        written = texts;
        block.reset();
    }

    int size() {
        return texts;
    }

    /** @param index less than {@link #size} */
    Cell get(int index) throws IOException {
        int found = Arrays.binarySearch(firsts, 0, count, index);
        int at = found >= 0 ? found : -found - 2;
        List<Cell> cells = blocks.get(at);
        if (cells == null) {
            cells = read(at);
            blocks.put(at, cells);
        }
        return cells.get(index - firsts[at]);
    }

    private List<Cell> read(int at) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) (offsets[at + 1] - offsets[at]));
        while (bytes.hasRemaining()) {
            if (file.read(bytes, offsets[at] + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        bytes.flip();
        List<Cell> cells = new ArrayList<>();
        while (bytes.hasRemaining()) {
            int length = bytes.getInt();
            if (length == TOO_LARGE) {
                cells.add(new Cell("", Cell.Fault.TOO_LARGE));
            } else {
                cells.add(Cell.of(new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8)));
                bytes.position(bytes.position() + length);
            }
        }
        return cells;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
