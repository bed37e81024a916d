package org.tesseracrm.web.internal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.data.binder.BeanPropertySet;
import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StaleClassesTest {
    @Test
    void classesThatNoBundleLoadedStay() {
        assertFalse(StaleClasses.isStale(String.class));
        assertFalse(StaleClasses.isStale("text"));
        assertDoesNotThrow(StaleClasses::forget);
    }

    /** The caches are Vaadin's private parts: a new version of it may have others. */
    @Test
    void theCachesAreWhereTheyWere() throws ReflectiveOperationException {
        assertTrue(Collection.class.isAssignableFrom(
                UIInternals.class.getDeclaredField("warnedAboutDeps").getType()));
        assertTrue(Map.class.isAssignableFrom(
                BeanPropertySet.class.getDeclaredField("INSTANCES").getType()));
    }
}
