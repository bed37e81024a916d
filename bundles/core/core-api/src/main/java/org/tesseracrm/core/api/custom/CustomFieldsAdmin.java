package org.tesseracrm.core.api.custom;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.tesseracrm.core.api.custom.CustomField.Kind;
import org.tesseracrm.core.api.custom.CustomField.Traits;
import org.tesseracrm.core.api.query.Page;

/** What fields a company adds to its kinds of records: for its administrator. */
@ProviderType
public interface CustomFieldsAdmin {
    /** How many fields a kind of record may have. */
    int MOST = 100;

    /** Kinds of records that take fields, by id. */
    List<String> types();

    /** All, retired ones last, else in their order. */
    List<CustomField> list(String type);

    CustomField find(String type, String id);

    /**
     * @param code lower-case letter, then letters and digits, at most 40; unique among the kind's fields
     * @throws org.tesseracrm.core.api.error.InvalidInputException naming what is wrong
     */
    CustomField create(String type, String code, Kind kind, Traits traits);

    CustomField change(String type, String id, long version, Traits traits);

    /** All that are in use, as they shall stand from now on. */
    List<CustomField> order(String type, List<String> ids);

    /** Not asked for or shown any more; values are kept. */
    CustomField retire(String type, String id, long version);

    CustomField restore(String type, String id, long version);

    /** @throws org.tesseracrm.core.api.error.ConflictException where records have values */
    void delete(String type, String id, long version);

    /** How many values there are, counted up to 1,001. */
    Page.Total values(String type, String id);
}
