package io.qunflow.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The whole application on a random port with an empty H2 database in memory, without the
 * demonstration community. All tests with this annotation share one context, so each uses
 * communities of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:qunflow-it;MODE=MySQL;DB_CLOSE_DELAY=-1",
      "qunflow.demo=false",
      "qunflow.admin.password=" + QunflowIT.PASSWORD
    })
@AutoConfigureMockMvc
@Import(OnlyTheProductsEngine.class)
public @interface QunflowIT {

  /** Of the user admin. */
  String PASSWORD = "correct horse battery staple";
}
