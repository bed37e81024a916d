package org.tesseracrm.rest.internal.json;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;

/** Constants are written in camelCase as fields are: {@code PRODUCT_MANAGEMENT} is {@code productManagement}. */
public final class EnumNames extends NopAnnotationIntrospector {
    @Override
    public String[] findEnumValues(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] values, String[] names) {
        for (int i = 0; i < values.length; i++) {
            if (names[i] == null) {
                names[i] = camelCase(values[i].name());
            }
        }
        return names;
    }

    public static String camelCase(String constant) {
        StringBuilder name = new StringBuilder();
        boolean up = false;
        for (char c : constant.toCharArray()) {
            if (c == '_') {
                up = true;
            } else {
                name.append(up ? Character.toUpperCase(c) : Character.toLowerCase(c));
                up = false;
            }
        }
        return name.toString();
    }
}
