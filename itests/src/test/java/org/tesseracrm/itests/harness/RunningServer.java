package org.tesseracrm.itests.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The one running server with the demo company that all ordinary tests share, given to constructors and methods as
 * {@link Server}, {@link Rest} or {@link Browser}. A class fails where it left unexpected errors in the log.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedServer.class)
public @interface RunningServer {}
