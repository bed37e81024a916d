package org.tesseracrm.core.api.dictionary;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/** A dictionary that a module brings along (数据字典): a contribution. The component is {@code immediate}. */
@ConsumerType
public interface DictionaryType {
    /** {@code <module>.<…>}; also the key of its name. */
    String id();

    /** Codes that a company begins with, in order; the key of an entry's label is {@code <id>.<code>}. */
    List<String> codes();

    /** Codes that the module itself goes by: they may be called otherwise, but never removed. */
    default Set<String> fixed() {
        return Set.of();
    }

    /** Where codes are kept: what merging two entries changes. */
    List<Usage> usages();

    /** @param column of a table with {@code tenant_id} */
    record Usage(String table, String column) {}
}
