package io.qunflow.support;

import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Keeps the engine's web apps from looking for engines themselves: they would find the
 * configuration of the process tests and work on that engine instead of the product's.
 */
class OnlyTheProductsEngine extends ProcessEngines implements BeanFactoryPostProcessor {

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    isInitialized = true;
  }
}
