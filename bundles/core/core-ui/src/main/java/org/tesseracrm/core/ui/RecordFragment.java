package org.tesseracrm.core.ui;

import org.osgi.annotation.versioning.ConsumerType;
import org.tesseracrm.web.Fragment;

/** A fragment in a record's page; it is told whose before it is shown. */
@ConsumerType
public interface RecordFragment extends Fragment {

    void show(String recordId);
}
