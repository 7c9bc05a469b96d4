package io.qunflow;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Qunflow (群流): runs the standard procedures of communities as executable processes. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class QunflowApplication {

  public static void main(String[] args) {
    SpringApplication.run(QunflowApplication.class, args);
  }
}
