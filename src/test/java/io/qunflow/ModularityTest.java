package io.qunflow;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.qunflow");

  @Test
  void modulesKeepTheirArrows() {
    ApplicationModules.of(QunflowApplication.class).verify();
  }

  @Test
  void onlyTheEnginePackageKnowsTheEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.qunflow.process.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.camunda..", "org.operaton..", "spinjar..")
        .check(CLASSES);
  }

  @Test
  void theWebNeverReachesIntoTheEnginePackage() {
    noClasses()
        .that()
        .resideInAPackage("io.qunflow.web..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.qunflow.process.engine..")
        .check(CLASSES);
  }

  @Test
  void timeComesFromTheClock() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }

  /** Two of one name would keep the product from starting, and no test of a module sees it. */
  @Test
  void beansHaveNamesOfTheirOwn() {
    var beans = new SimpleBeanDefinitionRegistry();
    var scanner = new ClassPathBeanDefinitionScanner(beans);
    scanner.setIncludeAnnotationConfig(false);

    assertThatCode(() -> scanner.scan("io.qunflow")).doesNotThrowAnyException();

    assertThat(beans.getBeanDefinitionCount()).isGreaterThan(500);
  }
}
